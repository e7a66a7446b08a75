import { choose, findEncounterForm, openEncounter, signInAs } from '../../support/encounterForm.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { untilSeeded } from '../../support/storage.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

const table = 'Encounters'

test('filters and sort live in the address, the text that is searched for does not', async ({ page }) => {
  await page.goto('/?status=All')
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  await expect(rows).toHaveCount(8)
  await page.getByRole('combobox', { name: 'Provider' }).selectOption('Dr. Okafor')
  await expect(page).toHaveURL(/[?&]provider=202/)
  await expect(rows).toHaveCount(3)
  await page.getByRole('combobox', { name: 'Findings' }).selectOption('Has errors')
  await expect(page).toHaveURL(/[?&]findings=blocked/)
  await expect(rows).toHaveCount(2)
  await expect(rows.last()).toContainText(/Add a procedure code\s*\+1/)
  await page.goBack()
  await expect(rows).toHaveCount(3)
  await page.goBack()
  await expect(rows).toHaveCount(8)

  const patient = page.getByRole('columnheader', { name: 'Patient' })
  await patient.getByRole('button').click()
  await expect(patient).toHaveAttribute('aria-sort', 'ascending')
  await expect(patient.getByRole('button', { name: 'Patient', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/sort=patient/)
  const links = page.getByRole('table', { name: table }).getByRole('link')
  await expect(links.first()).toHaveText('Example, Eve')
  await patient.getByRole('button').click()
  await expect(patient).toHaveAttribute('aria-sort', 'descending')
  await expect(links.first()).toHaveText('Test, Taylor')
  await page.reload()
  await expect(links.first()).toHaveText('Test, Taylor')

  await page.getByRole('searchbox', { name: 'Search' }).fill('roe i10')
  await expect(links).toHaveText(['Roe, Richard'])
  await expect(page.getByRole('tab', { name: 'All 1' })).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toMatch(/roe|i10/i)
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz')
  await expect(page.getByText('No encounters match')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rows).toHaveCount(8)
})

test('a row opens beside the list, read-only until it is edited, and the keys lead on', async ({ page }) => {
  await page.goto('/?status=All&sort=patient')
  await signInAs(page, 'Robin (front desk)')
  const form = findEncounterForm(page)
  const panel = page.getByRole('region', { name: /^Encounter \d+$/ })
  await page.getByRole('link', { name: 'Nobody, Nora' }).click()
  await expect(page).toHaveURL(/\/encounters\/\d+\?status=All&sort=patient$/)
  await expect(page.getByRole('table', { name: table })).toBeVisible()
  await expect(form.patient).toHaveValue(/^Nobody, Nora/)
  await expect(form.patient).not.toBeEditable()
  await expect(panel).toContainText('3 of 7')

  await page.keyboard.press('j')
  await expect(form.patient).toHaveValue(/^Placeholder, Pat/)
  await expect(page.getByRole('link', { name: 'Placeholder, Pat' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(form.patient).toHaveValue(/^Nobody, Nora/)
  await page.keyboard.press('Enter')
  await expect(form.patient).toHaveValue(/^Nobody, Nora/)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(form.patient).toHaveValue(/^Placeholder, Pat/)

  await page.keyboard.press('e')
  await expect(form.patient).toBeEditable()
  await form.diagnoses.fill('aj')
  await expect(form.patient).toHaveValue(/^Placeholder, Pat/)
  await form.diagnoses.fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(form.patient).not.toBeEditable()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/\/\?status=All&sort=patient$/)
  await expect(page.getByRole('link', { name: 'Placeholder, Pat' })).toBeFocused()

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toContainText('Approve')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
})

test('the keys return and approve the open encounter, and go on to the next that is left', async ({
  page,
}) => {
  await page.goto('/?status=Submitted')
  await signInAs(page, 'Robin (front desk)')
  const form = findEncounterForm(page)
  await page.getByRole('link', { name: 'Nobody, Nora' }).click()
  await expect(form.step).toHaveText(/Submitted/)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Return this encounter to draft?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Which throat?')
  await dialog.getByRole('button', { name: 'Return to draft' }).click()
  await expect(form.step).toHaveText(/Draft/)
  await expect(page.getByRole('tab', { name: 'Submitted 1' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(form.patient).toHaveValue(/^Sample, Alex/)
  await page.keyboard.press('a')
  await expect(page.getByText(/^Approved: Sample, Alex, encounter \d+$/)).toBeInViewport({ ratio: 1 })
  await expect(form.step).toHaveText(/Approved/)
  await expect(page.getByText('No submitted encounters')).toBeVisible()
})

test('a finding in the panel leads into its field', async ({ page }) => {
  await page.goto('/?status=Draft')
  const form = findEncounterForm(page)
  await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
  await form.checks.getByRole('link', { name: 'Add a procedure code' }).click()
  await expect(form.procedures).toBeFocused()
})

test('at its own address an encounter is a form at once', async ({ page }) => {
  await page.goto('/?status=Draft')
  const href = await page.getByRole('link', { name: 'Example, Eve' }).getAttribute('href')
  await page.goto(href?.split('?')[0] ?? '')
  await expect(findEncounterForm(page).patient).toBeEditable()
  await expect(page.getByRole('table', { name: table })).toHaveCount(0)
})

test('many are submitted at once, each by itself; the failures stay selected; what was done is taken back', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  const bar = page.getByRole('region', { name: 'Selected encounters' })
  const eve = page.getByRole('checkbox', { name: /^Select Example, Eve/ })
  const pat = page.getByRole('checkbox', { name: /^Select Placeholder, Pat/ })
  await pat.click()
  await eve.click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('2 selected')
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(bar.getByRole('status')).toHaveText(
    '1 submitted. 1 could not be submitted and is still selected.',
  )
  await expect(bar).toContainText(/Placeholder, Pat, encounter \d+: Add a procedure code/)
  await expect(pat).toBeChecked()
  await expect(page.getByRole('row', { name: /Placeholder, Pat/ })).toContainText('Not done')
  await expect(page.getByRole('tab', { name: 'Submitted 3' })).toBeVisible()

  await bar.getByRole('button', { name: 'Undo' }).click()
  await expect(bar.getByRole('status')).toHaveText('1 moved back to Draft.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(bar.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'Drafts 2' })).toBeVisible()
  // Unchanged: returned before, and not a second time.
  await expect(page.getByRole('row', { name: /Example, Eve/ })).toContainText('Add the urinalysis')
})

test('on a phone a row that was not done tells why', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/?status=Draft')
  await page.getByRole('checkbox', { name: /^Select Placeholder, Pat/ }).click()
  await page
    .getByRole('region', { name: 'Selected encounters' })
    .getByRole('button', { name: 'Submit' })
    .click()
  const row = page.getByRole('row', { name: /Placeholder, Pat/ })
  await expect(row.getByText(/Not done: Add a procedure code/)).toBeVisible()
  await expect(row.getByText(/Add a procedure code/).filter({ visible: true })).toHaveCount(1)
})

test('on a narrow or low screen the reasons are folded, and leave the list in sight', async ({ page }) => {
  const bar = page.getByRole('region', { name: 'Selected encounters' })
  const reason = bar.getByText(/Placeholder, Pat, encounter \d+/)
  await page.goto('/?status=Draft')
  await page.getByRole('checkbox', { name: /^Select Placeholder, Pat/ }).click()
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(reason).toBeVisible()
  for (const [width, height] of [
    [390, 844],
    [1280, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(reason).toBeHidden()
    expect((await bar.boundingBox())?.height).toBeLessThan(height / 2)
    await bar.getByText('Why not 1').click()
    await expect(reason).toBeVisible()
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(bar.getByText('Why not 1')).toHaveCount(0)
    await expect(reason).toBeVisible()
  }
})

test('the row that has the focus keeps it, wherever the list is scrolled to', async ({ page }) => {
  await page.goto('/?status=Draft')
  await storeVisits(
    page,
    Array.from({ length: 90 }, () => readyVisit),
  )
  const rows = page.getByRole('table', { name: table }).getByRole('row')
  const first = rows.nth(1).getByRole('link')
  await first.focus()
  const last = page.getByRole('row', { name: /Example, Eve/ })
  await expect(last).toHaveCount(0)
  await page.mouse.move(400, 500)
  await page.mouse.wheel(0, 9000)
  await expect(last).toBeInViewport()
  await expect(last).toHaveAttribute('aria-rowindex', '93')
  await expect(first).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('j')
  await expect(page.locator('[aria-rowindex="3"]').getByRole('link')).toBeFocused()
  await expect(page.locator('[aria-rowindex="3"]')).toBeInViewport()
})

test('what is changed in another tab appears in the list and in the panel', async ({ page, context }) => {
  await page.goto('/?status=Draft')
  await page.getByRole('checkbox', { name: /^Select Placeholder, Pat/ }).click()
  await page.getByRole('link', { name: 'Example, Eve' }).click()
  const mine = findEncounterForm(page)
  await expect(mine.diagnosisChips).toHaveCount(1)

  const other = await context.newPage()
  await other.goto('/?status=Draft')
  const theirs = findEncounterForm(other)
  await other.getByRole('link', { name: 'Example, Eve' }).click()
  await other.keyboard.press('e')
  await theirs.diagnoses.fill('i10')
  await theirs.diagnoses.press('Enter')
  await expect(theirs.status).toHaveText(/^Saved \d{1,2}:\d\d [AP]M$/)
  await expect(mine.diagnosisChips).toHaveText([/N39\.0/, /I10/])
  await expect(page.getByText(/^Dr\. Lee changed this encounter \d{1,2}:\d\d [AP]M$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Example, Eve/ })).toContainText('N39.0, I10')
  await expect(page.getByRole('checkbox', { name: /^Select Placeholder, Pat/ })).toBeChecked()
  await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeFocused()
})

test('twenty are approved at once but for the one that has something to mend', async ({ page }) => {
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await storeVisits(
    page,
    Array.from({ length: 20 }, () => readyVisit),
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('quill')
  await expect(page.getByRole('tab', { name: 'Drafts 20' })).toBeVisible()
  const bar = page.getByRole('region', { name: 'Selected encounters' })
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(bar.getByRole('status')).toHaveText('20 submitted.')

  await page.getByRole('tab', { name: 'Submitted 20' }).click()
  const form = findEncounterForm(page)
  await page.getByRole('link', { name: 'Doe, John' }).nth(4).click()
  await page.keyboard.press('e')
  await form.button('Remove 99213').click()
  await expect(form.status).toHaveText(/^Saved/)
  // Closes the suggestions, editing, and the panel.
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
  await expect(form.form).toHaveCount(0)

  await page
    .getByRole('checkbox', { name: /^Select Doe, John/ })
    .first()
    .click()
  await bar.getByRole('button', { name: 'Select all 20 that match' }).click()
  await expect(bar).toContainText('20 selected')
  await page.keyboard.press('a')
  await expect(bar.getByRole('status')).toHaveText(
    '19 approved. 1 could not be approved and is still selected.',
  )
  await expect(bar).toContainText('1 selected')
  await expect(page.getByRole('row', { name: /Doe, John.*Not done/ })).toHaveCount(1)
  await expect(page.getByRole('tab', { name: 'Approved 19' })).toBeVisible()
})

test('two changes of the same are shown side by side, and nothing that was chosen is lost', async ({
  page,
  context,
}) => {
  const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
  await mine.change()
  await mine.dateOfService.fill('')
  await choose(mine.provider, 'Okafor')
  await choose(mine.diagnoses, 'e785')
  await expect(mine.status).toHaveText('Not saved: Enter a date of service')
  const otherPage = await context.newPage()
  const theirs = await openEncounter(otherPage, 'Drafts', 'Example, Eve')
  await theirs.change()
  await theirs.dateOfService.fill('2026-01-02')
  await choose(theirs.provider, 'Quill')
  await choose(theirs.diagnoses, 'i10')
  await expect(theirs.history.first()).toContainText('edit')
  await expect(theirs.status).toHaveText(/^Saved/)

  await page.bringToFront()
  await mine.dateOfService.press('t')
  await mine.button('Compare').click()
  const dialog = page.getByRole('dialog', { name: 'Two changes to this encounter' })
  const provider = dialog.getByRole('group', { name: 'Provider' })
  await expect(provider).toContainText('BeforeDr. Lee')
  await expect(provider).toContainText('Dr. Okafor')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(provider).toContainText('Choose which to keep')
  await expect(provider.getByRole('radio', { name: /^Mine/ })).toBeFocused()
  await provider.getByRole('radio', { name: 'From your other tab' }).check()
  await dialog.getByRole('group', { name: 'Date of service' }).getByRole('radio', { name: /^Mine/ }).check()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(mine.status).toHaveText(/^Saved/)
  await expect(mine.form.locator('[tabindex="-1"]', { has: page.getByRole('status') })).toBeFocused()
  await expect(mine.provider).toHaveValue('Morgan Quill, NP')
  await expect(mine.dateOfService).not.toHaveValue('01/02/2026')
  await expect(mine.diagnosisChips).toHaveText([/N39\.0/, /I10/, /E78\.5/])
  await expect(theirs.diagnosisChips).toHaveText([/N39\.0/, /I10/, /E78\.5/])
})

test('the list is exported as it is filtered, and other JSON is taken in', async ({ page }) => {
  await page.goto('/?status=Approved')
  await untilSeeded(page)
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), chooseFromMenu(page, name)])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() }
  }
  const csv = await save('Export CSV')
  expect(csv.name).toMatch(/^encounters-\d{4}-\d\d-\d\d\.csv$/)
  expect(csv.text.trim().split('\r\n')).toHaveLength(3)
  expect(csv.text).toContain('"Roe, Richard"')
  expect(csv.text).toContain(',None,')
  const json = await save('Export JSON')
  const { records } = JSON.parse(json.text)
  expect(records).toHaveLength(2)

  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  const input = dialog.getByLabel('JSON file')
  const file = (text: string) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await input.setInputFiles(file('{'))
  await expect(dialog.getByRole('alert')).toContainText('This file is not JSON')
  const first = { ...records[0].record.encounter, EncounterStatus: 'Draft' }
  const visit = { PatientId: 100242, ProviderId: 203, DateOfService: '2026-02-03' }
  await input.setInputFiles(file(JSON.stringify([first, visit, { PatientId: 1 }])))
  await expect(dialog.getByRole('status')).toContainText('1 of 3 rows can be imported')
  await expect(dialog.getByRole('row')).toHaveText([
    /^RowPatient/,
    /^3Patient 1 Cannot be imported.*Enter a provider ID\. Enter a date of service$/,
    /^1Roe, Richard.*Duplicate.*has the same/,
    /^2.* Will be imported$/,
  ])
  await expect(page.getByRole('tab', { name: 'All 7', includeHidden: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 1 encounter' }).click()
  await expect(dialog.getByRole('status')).toContainText('1 encounter imported as a draft')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('tab', { name: 'Drafts 3' })).toBeVisible()
})

test('the report of an import is a whole table on a narrow screen, without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?status=Draft')
  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  await dialog.getByLabel('JSON file').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[{ "PatientId": 100242, "ProviderId": 201, "DateOfService": "2026-02-03" }, {}]'),
  })
  await expect(dialog.getByRole('heading', { name: '1 of 2 rows can be imported' })).toBeFocused()
  const table = dialog.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(5)
  await expect(table.getByRole('rowheader')).toHaveText(['2', '1'])
  await expect(table.getByRole('cell')).toHaveCount(8)
  const outcome = await table.getByText('Cannot be imported').boundingBox()
  const why = await table.getByRole('cell', { name: /Enter a patient ID/ }).boundingBox()
  expect(why?.x).toBe(outcome?.x)
  expect(why?.y).toBeGreaterThanOrEqual((outcome?.y ?? 0) + (outcome?.height ?? 0))
  const overflow = await dialog
    .getByRole('region', { name: 'Rows of the file' })
    .evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(overflow).toBe(0)
  await dialog.getByRole('button', { name: 'Import 1 encounter' }).click()
  await expect(dialog.getByRole('heading', { name: '1 encounter imported as a draft' })).toBeFocused()
})

test('a superbill is one page without the app around it, and tells no title of the patient', async ({
  page,
}) => {
  await page.goto('/?status=Approved')
  await page.getByRole('link', { name: 'Mustermann, Max' }).click()
  await page.getByRole('link', { name: 'Print' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('Mustermann, Max')
  await expect(sheet.getByRole('row', { name: /E11\.9 Type 2 diabetes/ })).toBeVisible()
  await expect(page).toHaveTitle(/^Superbill \d+$/)
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
})

test('an encounter is copied to a new one of today, and saved as that once something is changed', async ({
  page,
}) => {
  await page.goto('/?status=Approved')
  await page.getByRole('link', { name: 'Mustermann, Max' }).click()
  await page.getByRole('link', { name: 'Copy to new' }).click()
  const form = findEncounterForm(page)
  await expect(page).toHaveURL(/\/encounters\/new$/)
  await expect(form.patient).toHaveValue(/^Mustermann, Max/)
  const today = await page.evaluate(() => new Date().toLocaleDateString('en-US', { dateStyle: 'medium' }))
  await expect(form.form).toContainText(today)
  await expect(form.diagnosisChips).toHaveCount(3)
  await expect(form.status).toHaveText('Nothing to save yet')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  await expect(form.step).toHaveText(/Draft/)
})

test('the day is summed up in tables', async ({ page }) => {
  await page.goto('/?status=Draft')
  await chooseFromMenu(page, 'Summary')
  const day = page.getByRole('region', { name: 'Summary' })
  await expect(day.getByRole('row', { name: 'Dr. Lee 4' })).toBeVisible()
  await expect(day.getByRole('row', { name: 'Voided 1' })).toBeVisible()
  await day.getByRole('button', { name: 'Close summary' }).click()
  await expect(day).toHaveCount(0)
})

test('on a phone the list comes back where it was, with the focus on the row that was open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?status=Draft')
  await storeVisits(
    page,
    Array.from({ length: 120 }, () => readyVisit),
  )
  const panel = page.getByRole('region', { name: /^Encounter \d+$/ })
  const scrollY = () => page.evaluate(() => Math.round(window.scrollY))
  const linkAt = (position: number) => page.locator(`tr[data-index="${position}"]`).getByRole('link')
  await page.evaluate(() => window.scrollTo(0, 3000))
  const middle = await page.waitForFunction(() => {
    const row = document.elementFromPoint(200, 400)?.closest('tr[data-index]')
    return row?.getAttribute('data-index')
  })
  const opened = Number(await middle.jsonValue())
  for (const close of [
    () => panel.getByRole('button', { name: 'Close' }).click(),
    () => page.goBack(),
    () => page.keyboard.press('Escape'),
  ]) {
    await linkAt(opened).click()
    await expect(panel.getByRole('heading').first()).toBeFocused()
    await close()
    await expect(panel).toHaveCount(0)
    await expect(linkAt(opened)).toBeFocused()
    await expect.poll(scrollY).toBe(3000)
  }

  await page.keyboard.press('Enter')
  await expect(panel).toContainText(`${opened + 1} of 122`)
  for (let press = 1; press <= 30; press++) {
    await page.keyboard.press('j')
    await expect(panel).toContainText(`${opened + 1 + press} of 122`)
  }
  await page.keyboard.press('Escape')
  await expect(linkAt(opened + 30)).toBeFocused()
  await expect(linkAt(opened + 30)).toBeInViewport()
})

test('on a phone the summary comes into sight when it is opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?status=Draft')
  await storeVisits(
    page,
    Array.from({ length: 40 }, () => readyVisit),
  )
  const button = page.getByRole('button', { name: 'More', exact: true })
  await button.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await chooseFromMenu(page, 'Summary')
  const day = page.getByRole('region', { name: 'Summary' })
  await expect(day.getByRole('heading')).toBeFocused()
  await expect(day.getByRole('heading')).toBeInViewport({ ratio: 1 })
  await expect(day.getByRole('row', { name: /^Draft 42$/ })).toBeInViewport({ ratio: 1 })
})

test('with forced colours the chosen tab, the open row and the current step are marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'Example, Eve' }).click()
  await findEncounterForm(page).form.waitFor()
  const colors = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const of = (color: string) => {
      probe.style.backgroundColor = color
      return getComputedStyle(probe).backgroundColor
    }
    return { canvas: of('Canvas'), highlight: of('Highlight') }
  })
  const tabs = page.getByRole('tab')
  await expect(page.getByRole('tab', { selected: true })).toHaveCSS('border-bottom-color', colors.highlight)
  await expect(tabs.last()).toHaveCSS('border-bottom-color', colors.canvas)
  const step = page.locator('[aria-current="step"] > span').first()
  await expect(step).toHaveCSS('background-color', colors.highlight)
  const row = await page
    .locator('tr[data-open]')
    .evaluate((element) => getComputedStyle(element, '::before').borderLeftColor)
  expect(row).toBe(colors.highlight)
})

test('a double click opens a row, and does nothing where the first click has moved the list', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  const row = page.getByRole('row', { name: /Placeholder, Pat/ })
  await row.waitFor()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const box = await row.boundingBox()
  if (box === null) throw new Error('the row is not laid out')
  const address = page.url()
  // Along the whole row, since different elements lie above it.
  for (const part of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    await page.mouse.dblclick(box.x + box.width * part, box.y + box.height / 2)
    await expect(findEncounterForm(page).form).toBeVisible()
    expect(new URL(page.url()).search).toBe('?status=Draft')
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page).toHaveURL(address)
  }
  expect(downloads).toEqual([])
})

test('a row that is clicked with Shift is selected, from the last one to it', async ({ page }) => {
  await page.goto('/?status=All')
  await page.getByRole('checkbox', { name: /^Select Example/ }).click()
  await page.getByRole('link', { name: 'Placeholder, Pat' }).click({ modifiers: ['Shift'] })
  await expect(page.getByRole('checkbox', { name: /^Select Placeholder/ })).toBeChecked()
  await expect(page).toHaveURL(/\?status=All$/)
  expect(page.context().pages()).toHaveLength(1)
})

test('single keys are switched off in Settings, and rows made compact, for good', async ({ page }) => {
  await page.goto('/?status=Draft')
  await chooseFromMenu(page, 'Summary')
  // It takes the focus when it appears, which closes a menu.
  await expect(page.getByRole('region', { name: 'Summary' }).getByRole('heading')).toBeFocused()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Compact rows' }).click()
  const row = page.getByRole('row', { name: /Placeholder, Pat/ })
  const height = async () => (await row.boundingBox())?.height
  await expect.poll(height).toBeLessThan(36)
  await page.getByRole('link', { name: 'Settings' }).click()
  const keys = page.getByRole('checkbox', { name: 'Single-key shortcuts' })
  await expect(keys).toBeChecked()
  await keys.uncheck()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/settings/)

  await page.goto('/?status=Draft')
  await expect.poll(height).toBeLessThan(36)
  const link = page.getByRole('link', { name: /^New encounter/ })
  await expect(link).toHaveText('New encounter')
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/\?status=Draft$/)
  await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toHaveText('Edit')
  await page.goto('/settings')
  await keys.check()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/encounters\/new$/)
})

test('what was approved in one tab is not undone by the key that comes late in another', async ({
  page,
  context,
}) => {
  await page.goto('/?status=Submitted')
  await signInAs(page, 'Robin (front desk)')
  const other = await context.newPage()
  await other.goto('/?status=Submitted')
  await page.getByRole('link', { name: 'Sample, Alex' }).click()
  await other.getByRole('link', { name: 'Sample, Alex' }).click()
  await expect(findEncounterForm(page).step).toHaveText(/Submitted/)
  await expect(findEncounterForm(other).step).toHaveText(/Submitted/)
  await other.keyboard.press('a')
  await expect(findEncounterForm(other).step).toHaveText(/Approved/)
  await expect(findEncounterForm(page).step).toHaveText(/Approved/)
  await page.keyboard.press('a')
  await expect(page.getByText('Already approved by Robin (front desk)')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
