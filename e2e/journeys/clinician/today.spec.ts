import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

/** Anything that identifies an appointment or its patient. */
const appointmentData = [/roe/i, /richard/i, /100235/, /1952/, /20\d{7}/]

test('a clinician’s day is gone through from the keyboard, and its addresses hold nothing of it', async ({
  page,
}) => {
  const addresses = new Set<string>()
  page.on('framenavigated', (frame) => addresses.add(decodeURIComponent(frame.url())))
  page.on('request', (request) => addresses.add(decodeURIComponent(request.url())))
  await page.goto('/')
  const table = page.getByRole('table', { name: 'Today’s appointments' })
  const rows = table.getByRole('row')
  await expect(rows.nth(1)).toContainText(/9:00 AM.*Roe, Richard.*y.*11\/02\/1952.*Not started/)
  await expect(page.getByRole('tab').first()).toHaveText(/^Today\s*3$/)
  await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(page)

  await page.keyboard.press('Enter')
  const form = findEncounterForm(page)
  await expect(form.form).toContainText('Nothing to save yet')
  await form.diagnoses.focus()
  await page.keyboard.type('j069')
  await page.keyboard.press('Enter')
  await expect(form.diagnosisChips).toHaveCount(1)
  await choose(form.procedures, '99213')
  await expect(form.procedureChips).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(form.step).toHaveText(/Submitted/)

  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await expect(rows.nth(1)).toContainText(/Roe, Richard.*Submitted/)
  await expect(page.getByText('1 of 3 visits documented')).toBeVisible()
  await expect(page.getByRole('tab').first()).toHaveText(/^Today\s*2$/)

  // The keyboard cursor is at the next visit.
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(2).getByRole('button')).toBeFocused()
  await page.keyboard.press('End')
  await expect(rows.nth(3).getByRole('button')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(rows.nth(1).getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  await expect(form.step).toHaveText(/Submitted/)
  await page.goBack()
  await expect(rows.nth(1)).toContainText(/Roe, Richard/)

  const told = [...addresses].filter((text) => !/\/assets\//.test(text))
  expect(told.some((text) => text.endsWith('/encounters/new'))).toBe(true)
  expect(told.filter((text) => appointmentData.some((pattern) => pattern.test(text)))).toEqual([])
})

test('a visit that was begun keeps its appointment over a reload', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Start Example, Eve 10:30 AM' }).click()
  const form = findEncounterForm(page)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await page.reload()
  await expect(form.diagnosisChips).toHaveCount(1)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Example, Eve' })
  await expect(row).toContainText('Draft')
  await row.getByRole('button', { name: /^Continue/ }).click()
  await expect(form.diagnosisChips).toHaveCount(1)
})

test('one visit leads to the next by Enter, and a day whose visits are all documented says so', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('table', { name: 'Today’s appointments' })).toBeVisible()
  const form = findEncounterForm(page)
  const next = page.getByRole('button', { name: /^Next appointment/ })
  for (const patient of ['Roe, Richard', 'Example, Eve', 'Nobody, Nora']) {
    // Starts the first visit from the list and each next one from the previous form, with the same key.
    await page.keyboard.press('Enter')
    await expect(form.form).toContainText(patient)
    await expect(form.diagnoses).toBeFocused()
    await page.keyboard.type('j069')
    await page.keyboard.press('Enter')
    await expect(form.diagnosisChips).toHaveCount(1)
    await page.keyboard.press('Tab')
    await page.keyboard.type('99213')
    await page.keyboard.press('Enter')
    await expect(form.procedureChips).toHaveCount(1)
    await page.keyboard.press('Control+Enter')
    await expect(form.step).toHaveText(/Submitted/)
    if (patient === 'Nobody, Nora') await expect(next).toHaveCount(0)
    else await expect(next).toBeFocused()
  }
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await expect(page.getByText('All 3 visits of today are documented')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go to drafts' }).click()
  await expect(page.getByRole('table', { name: 'Encounters' })).toBeVisible()
})
