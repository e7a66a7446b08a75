import type { BrowserContext, Page } from '@playwright/test'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { hostOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: hostOrigin })

/** One of the host's two forms: its fields, and what `onSaved` received. */
const findPlace = (page: Page, name: 'Memory' | 'Local storage') => {
  const place = page.getByRole('region', { name, exact: true })
  return {
    ...findEncounterForm(place),
    patientId: place.getByLabel('Patient ID'),
    providerId: place.getByLabel('Provider ID'),
    saved: place.getByLabel(`${name}: saved`),
  }
}

test('a host gets what was saved, and its two forms do not disturb each other', async ({ page }) => {
  await page.goto('/')
  const memory = findPlace(page, 'Memory')
  const localStorage = findPlace(page, 'Local storage')

  await memory.patientId.fill('100234')
  await memory.providerId.fill('201')
  await memory.dateOfService.fill('2026-06-15')
  await choose(memory.diagnoses, 'j069')
  await expect(memory.diagnosisChips).toHaveText([/J06\.9/])
  await memory.button('Save draft').click()

  await expect(memory.saved).toContainText('"PatientId":100234')
  await expect(memory.saved).toContainText('"DiagnosisCodes":["J06.9"]')
  await expect(memory.saved).toContainText('"EncounterStatus":"Draft"')
  await expect(memory.status).toHaveText(/^Saved/)

  await expect(localStorage.patientId).toHaveValue('')
  await expect(localStorage.diagnosisChips).toHaveCount(0)
  await expect(localStorage.status).toHaveText('Nothing to save yet')
  await expect(localStorage.saved).toHaveText('nothing yet')
  await localStorage.patientId.fill('7')
  await localStorage.providerId.fill('8')
  await localStorage.dateOfService.fill('2026-06-16')
  await localStorage.button('Save draft').click()

  await expect(localStorage.saved).toContainText('"PatientId":7')
  await expect(memory.patientId).toHaveValue('100234')
  await expect(memory.saved).toContainText('"PatientId":100234')
  await expectAccessible(page)
})

test('the keys of one form act on that form alone', async ({ page }) => {
  await page.goto('/')
  const memory = findPlace(page, 'Memory')
  const localStorage = findPlace(page, 'Local storage')
  for (const place of [memory, localStorage]) {
    await place.patientId.fill('100234')
    await place.providerId.fill('201')
    await place.dateOfService.fill('2026-06-15')
    await choose(place.diagnoses, 'j069')
    await choose(place.procedures, '99213')
  }
  await memory.procedures.press('Control+Enter')
  await expect(memory.saved).toContainText('"EncounterStatus":"Submitted"')
  await expect(memory.step).toHaveText(/Submitted/)
  await expect(localStorage.step).toHaveText(/Draft/)
  await localStorage.diagnosisChips.first().press('Delete')
  await localStorage.diagnoses.press('Control+Enter')
  await expect(localStorage.problems).toBeFocused()
  await localStorage.problems.getByRole('link', { name: 'Add a diagnosis code' }).click()
  await expect(localStorage.diagnoses).toBeFocused()
  await expect(memory.problems).toHaveCount(0)
  await expect(memory.diagnosisChips).toHaveText([/J06\.9/])
})

test('no id stands twice on a page with two forms', async ({ page }) => {
  await page.goto('/')
  for (const name of ['Memory', 'Local storage'] as const) {
    const place = findPlace(page, name)
    await choose(place.diagnoses, 'j069')
    await expect(place.diagnosisChips).toHaveCount(1)
    await place.diagnoses.fill('sore throat')
    await expect(place.options.first()).toBeVisible()
    await place.diagnoses.press('Control+Enter')
    await expect(place.problems).toBeFocused()
  }
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(20)
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([])
})

const browsers = [
  ['', async () => undefined],
  [
    ', where the browser has no Web Locks, as on plain http',
    (context: BrowserContext) =>
      context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks')),
  ],
] as const

for (const [where, prepare] of browsers) {
  test(`what two tabs save of one encounter at the same time is all in its history${where}`, async ({
    context,
  }) => {
    await prepare(context)
    const tabs = [await context.newPage(), await context.newPage()]
    for (const tab of tabs) await tab.goto('/counter.html')
    await Promise.all(tabs.map((tab) => tab.getByRole('button').click()))
    for (const tab of tabs)
      await expect(tab.getByRole('button')).toHaveText('Look again', { timeout: 30_000 })
    for (const tab of tabs) {
      await tab.getByRole('button').click()
      await expect(tab.getByRole('status')).toHaveText('100 of 100 are in the history')
    }
  })
}
