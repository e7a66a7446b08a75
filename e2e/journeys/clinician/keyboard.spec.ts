import type { Locator, Page } from '@playwright/test'
import { choose, findEncounterForm, openNewEncounter, paste } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

/** A new encounter, with the focus moved to the diagnosis codes by the Tab key. */
const startAtDiagnoses = async (page: Page) => {
  const form = await openNewEncounter(page)
  await expect(form.appointment).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(form.patient).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(form.provider).toBeFocused()
  await form.diagnoses.focus()
  return form
}

const typeAndEnter = async (page: Page, text: string) => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Adds codes to the focused list without pausing, like a fast typist, then expects them. */
const addCodes = async (page: Page, chips: Locator, ...texts: readonly string[]) => {
  const before = await chips.count()
  for (const text of texts) await typeAndEnter(page, text)
  await expect(chips).toHaveCount(before + texts.length)
}

for (const viewport of [
  { width: 1280, height: 600 },
  { width: 390, height: 700 },
]) {
  test(`the input for the next code stays above the actions at ${viewport.width} px, however many there are`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const form = await openNewEncounter(page)
    await choose(form.patient, 'Doe, John')
    await form.diagnoses.focus()
    const codes = ['e119', 'i10', 'e785', 'j069', 'm5450', 'n390', 'f411', 'z23']
    for (const [index, code] of codes.entries()) {
      await typeAndEnter(page, code)
      await expect(form.diagnosisChips).toHaveCount(index + 1)
      await expect
        .poll(async () => {
          const input = await form.diagnoses.boundingBox()
          const bar = await Promise.all(
            [form.status, form.button('Save draft')].map((part) => part.boundingBox()),
          )
          return (input?.y ?? 0) + (input?.height ?? 0) < Math.min(...bar.map((box) => box?.y ?? 0))
        })
        .toBe(true)
    }
  })
}

test('an encounter is entered and submitted with Tab, letters and Enter alone', async ({ page }) => {
  await page.goto('/?status=Draft')
  const { keyboard } = page
  const newEncounter = page.getByRole('link', { name: 'New encounter' })
  await expect(newEncounter).toBeVisible()
  while (!(await newEncounter.evaluate((link) => link === document.activeElement)))
    await keyboard.press('Tab')
  await keyboard.press('Enter')

  const form = findEncounterForm(page)
  await expect(form.appointment).toBeFocused()
  await keyboard.press('Tab')
  await typeAndEnter(page, 'doe 3/16/85')
  await expect(form.patient).toHaveValue('Doe, John · 03/16/1985 · 100242')
  await keyboard.press('Tab')
  await typeAndEnter(page, 'okafor')
  await expect(form.provider).toHaveValue('Dr. Okafor')
  await keyboard.press('Tab')
  await keyboard.press('t')
  const today = await page.evaluate(() => {
    const now = new Date()
    const pad = (part: number) => String(part).padStart(2, '0')
    return `${pad(now.getMonth() + 1)}/${pad(now.getDate())}/${now.getFullYear()}`
  })
  await expect(form.dateOfService).toHaveValue(today)
  await form.dateOfService.press('Shift+Tab')
  await keyboard.press('Tab')
  while (!(await form.diagnoses.evaluate((input) => input === document.activeElement))) {
    await keyboard.press('Tab')
  }
  await typeAndEnter(page, 'sore throat')
  await expect(form.diagnosisChips).toHaveText([/J02\.9/])
  await keyboard.press('Tab')
  await expect(form.procedures).toBeFocused()
  await typeAndEnter(page, '99213-25')
  await expect(form.procedureChips).toHaveText([/99213-25/])
  const submit = form.button('Submit')
  while (!(await submit.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
  await expect(form.button('Next appointment')).toBeFocused()
})

test('a code is found by code, by words and by abbreviation', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'j069', 'acute sinusitis', 'htn')
  await expect(form.diagnosisChips).toHaveText([
    /J06\.9/,
    /J01\.\d+.*[Aa]cute.*sinusitis/,
    /I10.*Essential \(primary\) hypertension/,
  ])
  await expect(form.diagnoses).toHaveValue('')
})

test('Backspace in the empty input takes the last code back to be mended', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'j069', 'i10')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/, /I10/])
  await page.keyboard.press('Backspace')
  await expect(form.diagnoses).toHaveValue('I10')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await page.keyboard.press('Backspace')
  await expect(form.diagnoses).toHaveValue('I1')
  await expect(form.diagnosisChips).toHaveCount(1)
})

test('arrows go from chip to chip, Delete removes one and Primary follows the first', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  const chip = (code: string) => form.diagnosisChips.filter({ hasText: code })
  await addCodes(page, form.diagnosisChips, 'j069', 'i10', 'e785')
  await expect(form.diagnosisChips).toHaveText([/J06\.9.*Primary/, /I10/, /E78\.5/])
  await page.keyboard.press('ArrowLeft')
  await expect(chip('E78.5')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(chip('J06.9')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(form.diagnosisChips).toHaveText([/I10.*Primary/, /E78\.5/])
  await expect(chip('I10')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(chip('E78.5')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(form.diagnoses).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(chip('E78.5')).toBeFocused()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(form.diagnosisChips).toHaveCount(0)
  await expect(form.diagnoses).toBeFocused()
})

test('Alt with an arrow moves a chip, which keeps the focus', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  const chip = (code: string) => form.diagnosisChips.filter({ hasText: code })
  await addCodes(page, form.diagnosisChips, 'j069', 'i10', 'e785')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(form.diagnosisChips).toHaveText([/1J06\.9.*Primary/, /2E78\.5/, /3I10/])
  await expect(chip('E78.5')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(form.diagnosisChips).toHaveText([/1E78\.5.*Primary/, /2J06\.9/, /3I10/])
  await expect(form.diagnosisChips.getByText('Primary', { exact: true })).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(chip('E78.5')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(form.diagnosisChips).toHaveText([/1J06\.9.*Primary/, /2E78\.5/, /3I10/])
  await expect(chip('E78.5')).toBeFocused()
  expect(new URL(page.url()).pathname, 'Alt with an arrow does not leave the page').toBe('/encounters/new')
})

test('a chip has a button that removes it', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'j069', 'i10')
  await form.button('Remove J06.9').click()
  await expect(form.diagnosisChips).toHaveText([/I10.*Primary/])
})

test('a pasted list becomes chips, and what is no code stays in the input with a message', async ({
  page,
}) => {
  const form = await startAtDiagnoses(page)
  await paste(page, 'J06.9, z0000;I10 e785\nE11.9\tXYZZY1')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/, /Z00\.00/, /I10/, /E78\.5/, /E11\.9/])
  await expect(form.diagnoses).toHaveValue('XYZZY1')
  await expect(form.diagnoses).toHaveAccessibleDescription(/“XYZZY1” is not an ICD-10-CM code\./)
})

test('a code is not added twice', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'j069')
  await typeAndEnter(page, 'J06.9')
  await expect(form.diagnoses).toHaveAccessibleDescription('J06.9 is already in the list')
  await paste(page, 'J06.9 I10')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/, /I10/])
})

test('a code that is not in the set is told once, a malformed one is not added', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'z990')
  await expect(form.diagnosisChips).toHaveText([/Z99\.0.*Not in the loaded code set/])
  await form.procedures.focus()
  await addCodes(page, form.procedureChips, '0001f')
  await expect(form.procedureChips).toHaveText([/0001F/])
  await addCodes(page, form.procedureChips, '93000', '71046')
  // No CPT list is loaded, which is reported once.
  await expect(form.checks.getByRole('link', { name: /is not in the loaded|are not checked/ })).toHaveText([
    'Z99.0 is not in the loaded code set. Check that it is correct',
    'CPT codes are not checked: no list is loaded',
  ])
  await typeAndEnter(page, '9921x')
  await expect(form.procedures).toHaveAccessibleDescription(/“9921x” is not a CPT or HCPCS code\./)
  await expect(form.procedures).toHaveValue('9921x')
  await expect(form.procedureChips).toHaveCount(3)
})

test('modifiers are taken as they are typed and pasted, units are refused and not dropped', async ({
  page,
}) => {
  const form = await startAtDiagnoses(page)
  await form.procedures.focus()
  await addCodes(page, form.procedureChips, '99213 25', '36415,59')
  await expect(form.procedureChips).toHaveText([/99213-25/, /36415-59/])
  await paste(page, '99214,25,90471 59')
  await expect(form.procedureChips).toHaveText([/99213-25/, /36415-59/, /99214-25/, /90471-59/])
  await typeAndEnter(page, 'J3301 x4')
  await expect(form.procedures).toHaveAccessibleDescription(
    /Units cannot be saved yet\. Enter J3301 without “x4”\./,
  )
  await expect(form.procedures).toHaveValue('J3301 x4')
  await expect(form.procedureChips).toHaveCount(4)
})

test('Escape closes the popup and keeps the text and the chips', async ({ page }) => {
  const form = await startAtDiagnoses(page)
  await addCodes(page, form.diagnosisChips, 'j069')
  await page.keyboard.type('sore thr')
  await expect(form.options).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(form.options).toHaveCount(0)
  await expect(form.diagnoses).toHaveValue('sore thr')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test("before anything is typed the provider's usual codes are offered, and arrows choose among them", async ({
  page,
}) => {
  const form = await openNewEncounter(page)
  await form.provider.focus()
  await typeAndEnter(page, '201')
  await form.diagnoses.focus()
  await expect(form.button('Used often')).toBeVisible()
  await expect(form.options).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(form.form.getByText('Used often by this provider')).toBeVisible()
  await expect(form.options.filter({ hasText: 'M54.50' })).toBeVisible()
  const first = form.options.first()
  const code = (await first.innerText()).split(/\s/)[0] ?? ''
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(form.diagnosisChips).toHaveText([new RegExp(code)])
})

test('the option that the arrow keys come to is whole in sight, also in a low window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  const form = await startAtDiagnoses(page)
  await page.keyboard.type('diab')
  const options = page.locator('[role="option"]')
  await expect(options.nth(8)).toBeAttached()
  const list = page.getByRole('listbox', { name: 'Diagnosis' })
  expect(await list.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  const reached = page.locator('[role="option"][aria-selected="true"]')
  await expect(reached).toBeInViewport({ ratio: 1 })
  await expect(form.diagnoses).toBeFocused()
})
