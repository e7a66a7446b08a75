import { expectAccessible } from '../support/expectAccessible.js'
import { expect, test } from '../support/test.js'

test.use({ baseURL: 'http://localhost:4174' })

test('a host gets what was saved, and its two forms do not disturb each other', async ({ page }) => {
  await page.goto('/')
  const memory = page.getByRole('region', { name: 'Memory', exact: true })
  const localStorage = page.getByRole('region', { name: 'Local storage', exact: true })
  const savedInMemory = memory.getByLabel('Memory: saved')
  const savedInLocalStorage = localStorage.getByLabel('Local storage: saved')

  await memory.getByLabel('Patient ID').fill('100234')
  await memory.getByLabel('Provider ID').fill('201')
  await memory.getByLabel('Date of service').fill('2026-06-15')
  const diagnoses = memory.getByRole('combobox', { name: 'Diagnosis codes' })
  await diagnoses.fill('j069')
  await diagnoses.press('Enter')
  await expect(
    memory.getByRole('list', { name: 'Selected diagnosis codes' }).getByRole('listitem'),
  ).toContainText(['J06.9'])
  await memory.getByRole('button', { name: 'Save draft' }).click()

  await expect(savedInMemory).toContainText('"PatientId":100234')
  await expect(savedInMemory).toContainText('"DiagnosisCodes":["J06.9"]')
  await expect(savedInMemory).toContainText('"EncounterStatus":"Draft"')

  await expect(localStorage.getByLabel('Patient ID')).toHaveValue('')
  await expect(savedInLocalStorage).toHaveText('nothing yet')
  await localStorage.getByLabel('Patient ID').fill('7')
  await localStorage.getByLabel('Provider ID').fill('8')
  await localStorage.getByLabel('Date of service').fill('2026-06-16')
  await localStorage.getByRole('button', { name: 'Save draft' }).click()

  await expect(savedInLocalStorage).toContainText('"PatientId":7')
  await expect(memory.getByLabel('Patient ID')).toHaveValue('100234')
  await expect(savedInMemory).toContainText('"PatientId":100234')
  await expectAccessible(page)
})
