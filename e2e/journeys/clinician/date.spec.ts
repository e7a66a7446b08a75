import {
  choose,
  fillRequired,
  findEncounterForm,
  openEncounter,
  openNewEncounter,
  paste,
} from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: '2026-12-01T10:40:00-05:00' })
})

test('11/27/26 is a day of 2026: said in words while it is typed, and stored as that', async ({ page }) => {
  const form = await openNewEncounter(page)
  await choose(form.patient, 'Doe, John')
  await form.dateOfService.fill('')
  await form.dateOfService.pressSequentially('11/27/26')
  await expect(form.dateOfService).toHaveAccessibleDescription(/Fri, Nov 27, 2026/)
  await form.dateOfService.press('Tab')
  await expect(form.dateOfService).toHaveValue('11/27/2026')
  await expect(form.status).toHaveText(/^Saved/)
  await page.reload()
  await expect(form.dateOfService).toHaveValue('11/27/2026')
})

test('a date is pasted as it was copied', async ({ page }) => {
  const form = await openNewEncounter(page)
  await form.dateOfService.press('ControlOrMeta+a')
  await paste(page, 'Friday, November 27, 2026 ')
  await expect(form.dateOfService).toHaveAccessibleDescription(/Fri, Nov 27, 2026/)
  await form.dateOfService.press('Tab')
  await expect(form.dateOfService).toHaveValue('11/27/2026')
})

test('a year that is half typed is never stored, however long it stands', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await expect(form.history.last()).toBeVisible()
  const entries = await form.history.count()
  await form.change()
  await form.dateOfService.fill('11/25/20')
  await page.clock.runFor(10_000)
  await expect(form.status).toHaveText('Not saved: Date of service is being typed. Leave the field to save')
  await expect(form.history).toHaveCount(entries)
  await form.dateOfService.pressSequentially('26')
  await page.clock.runFor(1000)
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.history).toHaveCount(entries + 1)
  await form.button('Show all changes').click()
  await expect(form.history.first()).toContainText('to Nov 25, 2026')
})

test('a text that is no date is kept over a reload, and nothing is submitted with it', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await form.change()
  await form.dateOfService.fill('2/30/26')
  await form.dateOfService.press('Control+Enter')
  await expect(form.problems.getByRole('link')).toHaveText([
    '“2/30/26” is not a date. February 2026 has 28 days. Correct the day',
  ])
  await expect(form.dateOfService).toHaveAccessibleDescription(/Until then it stays Dec 1, 2026/)
  await expectAccessible(page)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  const again = findEncounterForm(page)
  await expect(again.dateOfService).toHaveValue('2/30/26')
  await again.change()
  await again.dateOfService.fill('2/27/26')
  await again.button('Submit').click()
  await expect(again.step).toHaveText(/Submitted/)
  await expect(again.dateOfService).toHaveValue('02/27/2026')
})

test('a date that was filled in whole is saved by Ctrl+S right after', async ({ page }) => {
  const form = await openNewEncounter(page)
  await choose(form.patient, 'Doe, John')
  await choose(form.provider, 'Lee')
  await form.change()
  await form.dateOfService.fill('2026-11-27')
  await page.keyboard.press('Control+s')
  await expect(form.status).toHaveText(/^Saved/)
  await page.reload()
  await expect(form.dateOfService).toHaveValue('11/27/2026')
})

test('the calendar opens with one click from a text that is not read yet, on a narrow screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const form = await openNewEncounter(page)
  await form.change()
  await form.dateOfService.fill('6/15/26')
  await form.button('Choose date of service').click()
  await expect(page.getByRole('grid', { name: 'June 2026' })).toBeVisible()
})

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a date is picked by keys at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const form = await openNewEncounter(page)
    await form.change()
    await form.dateOfService.fill('11/30/2026')
    await form.dateOfService.press('Tab')
    const open = form.button('Choose date of service')
    await expect(open).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Choose date of service' })
    await expect(dialog.getByRole('grid', { name: 'November 2026' })).toBeVisible()
    const focused = dialog.locator('button:focus')
    await expect(focused).toHaveAccessibleName('Mon, Nov 30, 2026')
    await expect(dialog.getByRole('gridcell', { name: 'Mon, Nov 30, 2026', selected: true })).toBeVisible()
    await expectAccessible(page)
    const box = await dialog.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
    await page.keyboard.press('ArrowRight')
    await expect(focused).toHaveAccessibleName('Tue, Dec 1, 2026')
    await expect(focused).toHaveAttribute('aria-current', 'date')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(open).toBeFocused()
    await expect(form.dateOfService).toHaveValue('11/30/2026')
    await page.keyboard.press('Space')
    await expect(focused).toHaveAccessibleName('Mon, Nov 30, 2026')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(open).toBeFocused()
    await expect(form.dateOfService).toHaveValue('11/23/2026')
    await expect(form.dateOfService).toHaveAccessibleDescription(/Mon, Nov 23, 2026/)
  })
}

test('the list is narrowed by dates as people type them', async ({ page }) => {
  await page.goto('/?status=Drafts')
  await page.getByRole('tab', { name: /^All/ }).click()
  await page.getByRole('combobox', { name: 'Dates' }).selectOption('Custom…')
  await page.getByRole('textbox', { name: 'From' }).fill('t')
  await page.getByRole('textbox', { name: 'From' }).press('Tab')
  await expect(page).toHaveURL(/from=2026-12-01/)
  await page.getByRole('button', { name: 'Choose date: To' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Today' }).click()
  await expect(page).toHaveURL(/to=2026-12-01/)
  await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue('12/01/2026')
  await expectAccessible(page)
})
