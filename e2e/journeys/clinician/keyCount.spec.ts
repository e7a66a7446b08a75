import { countKeys } from '../../support/countKeys.js'
import { findEncounterForm } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

const mostKeys = 34

test("the schema's example gets to Submitted with few keys and no mouse, and is found again after a reload", async ({
  page,
}) => {
  // The example's date of service, which may not be in the future.
  await page.clock.setFixedTime('2026-06-15T09:40:00-04:00')
  await page.goto('/?status=Draft')
  await expect(page.getByRole('table', { name: 'Encounters' })).toBeVisible()
  const form = findEncounterForm(page)
  const keys = countKeys(page)

  await keys.press('n')
  await expect(form.appointment).toBeFocused()
  await keys.type('5001234')
  await keys.press('Enter')
  await expect(form.diagnoses).toBeFocused()
  await keys.type('j069')
  await keys.press('Enter')
  await keys.type('z0000')
  await keys.press('Enter')
  await keys.press('Tab')
  await keys.type('99213')
  await keys.press('Enter')
  await keys.press('Control+Enter')

  await expect(form.step).toHaveText(/Submitted/)
  const count = `${keys.count()} key presses from the list to Submitted, ${mostKeys} at most`
  test.info().annotations.push({ type: 'key presses', description: count })
  process.stdout.write(`${count}\n`)
  expect(keys.count()).toBeLessThanOrEqual(mostKeys)

  await page.goto('/?status=Draft')
  await page.reload()
  await page.getByRole('tab', { name: 'Submitted' }).click()
  await page.getByRole('row', { name: 'Jun 15, 2026 Doe, Jane' }).getByRole('link').click()
  await expect(form.step).toHaveText(/Submitted/)
  await expect(form.head).toHaveText('Doe, Jane · 41 y · F · 03/15/1985 · 100234')
  await expect(form.appointment).toHaveValue('Jun 15, 2026 9:00 AM · Doe, Jane · Dr. Lee')
  await expect(form.patient).toHaveValue('Doe, Jane · 03/15/1985 · 100234')
  await expect(form.provider).toHaveValue('Dr. Lee')
  await expect(form.dateOfService).toHaveValue('06/15/2026')
  await expect(form.diagnosisChips).toHaveText([/J06\.9.*Primary/, /Z00\.00/])
  await expect(form.procedureChips).toHaveText([/99213/])
  await expect(form.status).toHaveText('Saved 9:40 AM')
})
