import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

const narrow = { width: 390, height: 844 }

for (const size of [{ width: 1280, height: 800 }, narrow]) {
  test(`an encounter beside the list is whole and readable at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto('/?status=Draft')
    await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
    const form = findEncounterForm(page)
    await expect(form.checks.getByRole('heading')).toHaveText('Before you submit')
    for (const part of ['Placeholder, Pat', '05/17/1966', '100239', 'Dr. Okafor']) {
      const text = form.form.locator('h2, :has(> h2) + p').getByText(part, { exact: true })
      await expect(text).toBeInViewport({ ratio: 1 })
      expect(await text.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThan(1)
    }
    // Above the sticky actions at the bottom.
    const actions = await form.button('Submit').boundingBox()
    const code = await form.diagnosisChips.first().boundingBox()
    expect((code?.y ?? Infinity) + (code?.height ?? 0)).toBeLessThan(actions?.y ?? 0)
    await expect(form.patient).toHaveValue('Placeholder, Pat · 05/17/1966 · 100239')
    await expect(form.button('Change')).toHaveCount(0)
  })
}

test('while it is edited the patient is not cut off, either', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
  await page.keyboard.press('e')
  const { patient, change } = findEncounterForm(page)
  await change()
  await expect(patient).toBeEditable()
  await expect(patient).toHaveValue('Placeholder, Pat · 05/17/1966 · 100239')
  expect(await patient.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

test('on a phone the ways from the encounter stand together, without hints of keys', async ({ page }) => {
  await page.setViewportSize(narrow)
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
  const panel = page.getByRole('region', { name: /^Encounter \d+$/ })
  const tops = ['Previous', 'Next', 'Close'].map(async (name) => {
    const box = await panel.getByRole('button', { name, exact: true }).boundingBox()
    return box?.y
  })
  expect(new Set(await Promise.all(tops)).size).toBe(1)
  await expect(panel.getByText('E', { exact: true })).toBeHidden()
  await expect(panel.getByText('Ctrl Enter', { exact: true })).toBeHidden()
})

test('a save that fails is seen where the actions are, however far the panel is scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'Example, Eve' }).click()
  await page.keyboard.press('e')
  const form = findEncounterForm(page)
  await expect(form.procedures).toBeVisible()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await choose(form.procedures, '99214')
  await expect(form.status).toHaveText(/^Not saved: This browser’s storage is full\./)
  await expect(form.status).toBeInViewport({ ratio: 1 })
})

test('twelve diagnoses and twenty procedures are printed on one page, and light in a dark scheme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/?status=Draft')
  const long = 'S52.501A S83.512A T84.54XA E11.65 E11.22 I10 J06.9 N39.0 E78.5 M54.50 Z00.00 J02.9'
  await storeVisits(page, [
    {
      PatientId: 100242,
      DiagnosisCodes: long.split(' '),
      ProcedureCodes: Array.from({ length: 20 }, (_, index) => `992${String(index + 10)}-25-59`),
    },
  ])
  await page.getByRole('link', { name: 'Doe, John' }).click()
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('article').getByRole('row')).toHaveCount(34)
  for (const format of ['Letter', 'A4']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(1)
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const paper = await page.evaluate(() => {
    const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement)
    return [colorScheme, backgroundColor]
  })
  expect(paper).toEqual(['light', 'rgba(0, 0, 0, 0)'])
})
