import { choose, fillRequired, openNewEncounter, paste } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

const length = 100_000

for (const { what, text } of [
  {
    what: 'words',
    text: 'sore throat '
      .repeat(length)
      .slice(0, length - 1)
      .concat('x'),
  },
  { what: 'digits', text: '9'.repeat(length) },
  {
    what: 'codes',
    text: 'J06.9,'
      .repeat(length)
      .slice(0, length - 1)
      .concat('x'),
  },
]) {
  test(`100,000 characters of ${what} pasted into a code input are refused with a message, and stay`, async ({
    page,
  }) => {
    const form = await openNewEncounter(page)
    await form.diagnoses.focus()
    await paste(page, text)
    await expect(form.diagnoses).toHaveValue(text)
    // It is announced as well.
    await expect(form.form.getByText(/too long.*100,000 characters/).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(form.diagnoses).toHaveAccessibleDescription(/too long.*100,000 characters/)
    await expect(form.diagnoses).toHaveValue(text)
    await expect(form.diagnosisChips).toHaveCount(0)

    await choose(form.patient, 'Doe, John')
    await expect(form.patient).toHaveValue(/^Doe, John · /)
    await form.button('Submit').press('Enter')
    await expect(form.problems).toBeFocused()
    await choose(form.diagnoses, 'j069')
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  })
}

test('emoji, text from right to left and markup are text and no more', async ({ page }) => {
  const form = await openNewEncounter(page)
  for (const text of [
    '🤒🤧😷',
    'אבחנה ראשית',
    '\u202eأبجد',
    'é̷̢̛'.repeat(20),
    '<script>document.title="run"</script>',
    '<img src=x onerror="document.title=\'run\'">',
    '"; DROP TABLE encounters; --',
  ]) {
    for (const input of [form.diagnoses, form.patient]) {
      await input.fill(text)
      await input.press('Tab')
      await expect(input).toHaveAccessibleDescription(/not an? |No .* matches|not added|Select a/)
      await expect(input).toHaveValue(text)
    }
  }
  await expect(form.diagnosisChips).toHaveCount(0)
  await form.button('Submit').press('Enter')
  await expect(form.problems).toContainText('DROP TABLE')
  expect(await page.title()).not.toBe('run')
  await expect(page.locator('img, main script')).toHaveCount(0)
})

test('markup in a reason is shown as it was written', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await form.act('Void')
  const markup = '<img src=x onerror="document.title=\'run\'"> & שלום 🤒'
  const dialog = page.getByRole('dialog', { name: 'Void this encounter?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(markup)
  await dialog.getByRole('button', { name: 'Void' }).click()
  await expect(form.history.first()).toContainText(markup)
  expect(await page.title()).not.toBe('run')
})

test('the actions stand at the bottom edge under a short form', async ({ page }) => {
  const form = await openNewEncounter(page)
  const bottom = async () => {
    const box = await form.form.boundingBox()
    return box === null ? undefined : Math.round(box.y + box.height)
  }
  await page.setViewportSize({ width: 1280, height: 1400 })
  await expect.poll(bottom).toBe(1400)
})
