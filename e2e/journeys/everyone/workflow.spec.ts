import {
  choose,
  fillRequired,
  findEncounterForm,
  openEncounter,
  openNewEncounter,
  signInAs,
} from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

test('a submit that cannot be says why, and each problem leads to its field', async ({ page }) => {
  const form = await openNewEncounter(page)
  await form.button('Submit').press('Enter')
  await expect(form.problems).toBeFocused()
  const links = form.problems.getByRole('link')
  await expect(links).toHaveText(['Enter a patient', 'Add a diagnosis code', 'Add a procedure code'])
  await expect(form.patient).toHaveAccessibleDescription(/Enter a patient/)
  const fields = [form.patient, form.diagnoses, form.procedures]
  for (const [position, field] of fields.entries()) {
    await links.nth(position).press('Enter')
    await expect(field).toBeFocused()
  }
  await expect(form.step).toHaveText(/Draft/)

  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
  await expect(form.problems).toHaveCount(0)
})

test('text that is typed and not chosen holds a submit up', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await form.diagnoses.fill('sore thr')
  await form.diagnoses.press('Control+Enter')
  await expect(form.problems.getByRole('link')).toHaveText([/Select a code for “sore thr” or clear it/])
  await form.problems.getByRole('link').click()
  await form.diagnoses.fill('')
  await form.diagnoses.press('Control+Enter')
  await expect(form.step).toHaveText(/Submitted/)
})

test('each user is offered the actions of that role', async ({ page }) => {
  const form = await openEncounter(page, 'Submitted', 'Sample, Alex')
  await expect(form.button('Return to draft')).toBeVisible()
  await expect(form.button('More actions')).toBeVisible()
  await expect(form.button('Approve')).toHaveCount(0)
  await signInAs(page, 'Robin (front desk)')
  await expect(form.button('Approve')).toBeVisible()
  await expect(form.button('Return to draft')).toBeVisible()
})

test('returning to draft asks for a reason, which the history keeps', async ({ page }) => {
  const form = await openEncounter(page, 'Submitted', 'Sample, Alex')
  await signInAs(page, 'Robin (front desk)')
  const dialog = page.getByRole('dialog', { name: 'Return this encounter to draft?' })
  const reason = dialog.getByRole('textbox', { name: 'Reason' })
  await form.button('Return to draft').press('Enter')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(form.button('Return to draft')).toBeFocused()
  await expect(form.step).toHaveText(/Submitted/)

  await page.keyboard.press('Enter')
  await reason.fill('   ')
  await dialog.getByRole('button', { name: 'Return to draft' }).click()
  await expect(reason).toBeFocused()
  await expect(reason).toHaveAccessibleDescription('Enter a reason, so that others know why')
  await expect(form.step).toHaveText(/Submitted/)
  await reason.fill('Add the vaccine, please')
  await dialog.getByRole('button', { name: 'Return to draft' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(form.step).toHaveText(/Draft/)
  await expect(form.history.first()).toContainText(
    'Robin (front desk) returned to draft' + 'Add the vaccine, please',
  )
  await expect(form.form.getByText('Submitted').locator('xpath=ancestor::*[@tabindex="-1"]')).toBeFocused()
})

test('an approved encounter is read-only until it is reopened', async ({ page }) => {
  const form = await openEncounter(page, 'Submitted', 'Nobody, Nora')
  await signInAs(page, 'Robin (front desk)')
  await form.button('Approve').click()
  await expect(form.step).toHaveText(/Approved/)
  await expect(form.history.first()).toContainText('Robin (front desk) approved')
  await expect(form.button('Remove J02.9')).toHaveCount(0)
  await expect(form.diagnoses).toHaveCount(0)
  await expect(form.patient).not.toBeEditable()
  await expect(form.dateOfService).not.toBeEditable()
  await expect(form.button('Save changes')).toHaveCount(0)

  await form.button('Reopen').click()
  const dialog = page.getByRole('dialog', { name: 'Reopen this encounter?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The date is wrong')
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  await expect(form.step).toHaveText(/Submitted/)
  // A submitted encounter is editable only after pressing Edit.
  await expect(form.button('Remove J02.9')).toHaveCount(0)
  await form.button('Edit').click()
  await expect(form.button('Remove J02.9')).toBeVisible()
  await expect(form.patient).toBeEditable()
})

test('a stray key changes nothing of what was submitted, and what it removed elsewhere is put back', async ({
  page,
}) => {
  const form = await openEncounter(page, 'Submitted', 'Sample, Alex')
  // Waits for their descriptions.
  await expect(form.diagnosisChips).toHaveText([/Z00\.129.*child/, /Z23.*immunization/])
  const codes = await form.diagnosisChips.allTextContents()
  await form.diagnosisChips.first().focus()
  await page.keyboard.press('Backspace')
  await expect(form.diagnosisChips).toHaveText(codes)
  await form.button('Edit').click()
  await form.diagnosisChips.first().focus()
  await page.keyboard.press('Backspace')
  await expect(form.diagnosisChips).toHaveCount(codes.length - 1)
  await form.form.getByRole('button', { name: /^Undo remove / }).click()
  await expect(form.diagnosisChips).toHaveCount(codes.length)
  await expect(form.status).toHaveText(/^Saved/)
})

test('a voided encounter stays in the list, says so, and offers nothing more', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await form.act('Void')
  const dialog = page.getByRole('dialog', { name: 'Void this encounter?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Entered twice')
  await dialog.getByRole('textbox', { name: 'Reason' }).press('Control+Enter')
  await expect(form.step).toHaveText(/Voided/)
  await expect(form.form.getByRole('list', { name: 'Encounter status' }).getByRole('listitem')).toHaveCount(1)
  await expect(form.history.first()).toContainText('Entered twice')
  for (const action of ['Submit', 'Save draft', 'Save changes', 'Void', 'Reopen']) {
    await expect(form.button(action)).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Encounters' }).first().click()
  await page.getByRole('tab', { name: 'Voided 2' }).click()
  await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeVisible()
})

test('the history says who changed what, the latest first', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await choose(form.diagnoses, 'i10')
  await expect(form.history.first()).toContainText('1 edit by Dr. Lee')
  await form.button('Show all changes').click()
  await expect(form.history).toHaveText([
    /^\d{1,2}:\d\d [AP]MDr\. Lee added I10$/,
    /Robin \(front desk\) returned to draft.*Add the urinalysis, please/,
    /submitted/,
    /Dr\. Lee saved a draft/,
  ])
})

test('a category is an error to fix before the submit', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Placeholder, Pat')
  await expect(form.checks.getByRole('heading')).toHaveText('Before you submit')
  await expect(form.checks.getByRole('link')).toHaveText([
    'Add a procedure code',
    'E11 is a category. Select a more specific code, for example E11.9',
  ])
  await choose(form.procedures, '99213')
  await form.button('Submit').press('Enter')
  await expect(form.problems.getByRole('link')).toHaveText([/^E11 is a category\./])
  await form.button('Remove E11').click()
  await choose(form.diagnoses, 'e119')
  await expect(form.checks.getByRole('heading')).toHaveText('Ready to submit')
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
})

test('an external cause cannot come first, and a visit cannot be tomorrow', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'w19xxxa')
  await choose(form.diagnoses, 's52501a')
  await choose(form.procedures, '99213')
  const finding = /^W19\.XXXA is an external cause code and cannot be first/
  await expect(form.checks.getByRole('link')).toHaveText([finding])
  await form.diagnosisChips.first().press('Alt+ArrowRight')
  await expect(form.diagnosisChips).toHaveText([/S52\.501A/, /W19\.XXXA/])
  await expect(form.checks.getByRole('heading')).toHaveText('Ready to submit')

  const tomorrow = await page.evaluate(() => {
    const day = new Date()
    day.setDate(day.getDate() + 1)
    return day.toLocaleDateString('sv-SE')
  })
  await form.dateOfService.fill(tomorrow)
  await expect(form.checks.getByRole('link')).toHaveText([/^Date of service is after today/])
  await form.checks.getByRole('link').click()
  await expect(form.dateOfService).toBeFocused()
})

test('another encounter of the same patient, provider and day is pointed out', async ({ page }) => {
  const first = await openNewEncounter(page)
  await fillRequired(first)
  await expect(first.status).toHaveText(/^Saved/)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Encounters' }).first().click()
  await page.getByRole('link', { name: 'New encounter' }).click()
  const second = findEncounterForm(page)
  await expect(second.patient).toHaveValue('')
  await fillRequired(second)
  await expect(
    second.checks.getByRole('link', { name: /^This patient has another encounter with this provider/ }),
  ).toBeVisible()
})
