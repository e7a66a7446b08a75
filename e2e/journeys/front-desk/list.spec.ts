import { fillRequired, findEncounterForm } from '../../support/encounterForm.js'
import { appOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test('the list is sorted into tabs, each with its count', async ({ page }) => {
  await page.goto('/?status=Draft')
  await expect(page).toHaveTitle('Encounters')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Encounters')
  await expect(page.getByRole('tab')).toHaveText([
    'Today 3',
    'Drafts 2',
    'Submitted 2',
    'Approved 2',
    'Voided 1',
    'All 7',
  ])
  const table = page.getByRole('table', { name: 'Encounters' })
  await expect(table.getByRole('link')).toHaveText(['Placeholder, Pat', 'Example, Eve'])
  await page.getByRole('tab', { name: 'All' }).click()
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(table.getByRole('columnheader', { name: 'Status' })).toBeVisible()
})

test('arrows, Home and End choose a tab, which a reload keeps', async ({ page }) => {
  await page.goto('/?status=Draft')
  const tab = (name: string) => page.getByRole('tab', { name })
  await tab('Drafts').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab('Submitted')).toBeFocused()
  await expect(tab('Submitted')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel', { name: 'Submitted' })).toContainText('Nobody, Nora')
  await page.keyboard.press('End')
  await expect(tab('All')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tab('Today')).toBeFocused()
  await expect(page.getByRole('table', { name: 'Today’s appointments' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(tab('Drafts')).toBeFocused()
  await expect(tab('Drafts')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(tab('Today')).toHaveAttribute('aria-selected', 'true')
  await tab('Voided').click()
  await page.reload()
  await expect(tab('Voided')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('link', { name: 'Test, Taylor' })).toBeVisible()
})

test('what was changed last comes first', async ({ page }) => {
  await page.goto('/?status=Draft')
  await page.getByRole('tab', { name: 'All' }).click()
  const links = page.getByRole('table', { name: 'Encounters' }).getByRole('link')
  await expect(links.last()).toHaveText('Mustermann, Max')
  await page.getByRole('link', { name: 'New encounter' }).click()
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await page.getByRole('tab', { name: 'All 8' }).click()
  await expect(links.first()).toHaveText('Doe, John')
})

test('an encounter is opened from its row, and Back leads to the same tab', async ({ page }) => {
  await page.goto('/?status=Draft')
  await page.getByRole('tab', { name: 'Approved' }).click()
  await page.getByRole('link', { name: 'Roe, Richard' }).press('Enter')
  const form = findEncounterForm(page)
  await expect(form.patient).toHaveValue(/^Roe, Richard · /)
  await expect(form.diagnosisChips).toHaveText([/M54\.50/, /I10/])
  await expect(form.procedureChips).toHaveText([/99213/])
  await expect(page).toHaveTitle(/^Encounter \d+$/)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Approved' })).toHaveAttribute('aria-selected', 'true')
})

test('n starts a new encounter, but not while something is typed', async ({ page }) => {
  await page.goto('/?status=Draft')
  await expect(page.getByRole('table', { name: 'Encounters' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Signed in as' }).focus()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(`${appOrigin}/?status=Draft`)
  await page.getByRole('tab', { name: 'Drafts' }).focus()
  await page.keyboard.press('Control+n')
  await page.keyboard.press('n')
  const form = findEncounterForm(page)
  await expect(form.appointment).toBeFocused()
  await expect(page).toHaveTitle('New encounter')
  await page.keyboard.type('n')
  await expect(form.appointment).toHaveValue('n')
})

test('an empty tab says how to go on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('encounter-form-app:seeded', '1'))
  await page.goto('/?status=Draft')
  await expect(page.getByRole('tab', { name: 'All 0' })).toBeVisible()
  await expect(page.getByText('No encounters yet')).toBeVisible()
  await page.getByRole('tabpanel').getByRole('link', { name: 'New encounter' }).click()
  await expect(findEncounterForm(page).form).toBeVisible()
})

test('the chosen tab is in sight on a narrow screen, also where the address chose it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const status of ['Voided', 'All', 'Draft']) {
    await page.goto(`/?status=${status}`)
    await expect(page.getByRole('tab', { name: 'All 7' })).toBeAttached()
    await expect(page.getByRole('tab', { selected: true })).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('tab', { selected: true }).press('End')
  await expect(page.getByRole('tab', { name: 'All' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('tab', { name: 'All' }).press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Today' })).toBeInViewport({ ratio: 1 })
})

for (const [width, open] of [
  [620, false],
  [700, false],
  [860, false],
  [1024, false],
  [1100, true],
  [1280, true],
  [1536, true],
] as const) {
  test(`each column can be read at ${width} px${open ? ' beside an open encounter' : ''}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/?status=All')
    const table = page.getByRole('table', { name: 'Encounters' })
    await expect(table.getByText(/^Add a /)).toBeVisible()
    if (open) {
      await table.getByRole('link').first().click()
      await expect(page.getByRole('form', { name: 'Encounter' })).toBeVisible()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const boxesOf = (row: number) =>
      table
        .getByRole('row')
        .nth(row)
        .evaluate((element) =>
          [...element.children]
            .map((cell) => cell.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map((box) => [Math.round(box.left), Math.round(box.width)]),
        )
    const header = await boxesOf(0)
    expect(await boxesOf(2)).toEqual(header)
    expect(header.every(([, cell = 0], column) => column === 0 || cell >= 70)).toBe(true)
  })
}

for (const width of [360, 390, 540]) {
  test(`each row takes two lines at ${width} px: whose it is and when, and what is to be done`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/?status=All')
    const row = page.getByRole('row', { name: /Placeholder, Pat/ })
    await expect(row.getByText(/^Add a /)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const [whole, name, date, why] = await Promise.all(
      [row, row.getByRole('link'), row.getByText(/^[A-Z][a-z]{2} \d/).first(), row.getByText(/^Add a /)].map(
        (part) => part.boundingBox(),
      ),
    )
    if (!whole || !name || !date || !why) throw new Error('not all of it is shown')
    expect(name.x + name.width).toBeLessThan(date.x)
    expect(date.x + date.width).toBeLessThanOrEqual(whole.x + whole.width)
    expect(why.y).toBeGreaterThanOrEqual(name.y + name.height - 4)
    expect(why.y + why.height).toBeLessThanOrEqual(whole.y + whole.height)
  })
}

test('a list too narrow for every header is sorted by a choice', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/?status=All')
  const links = page.getByRole('table', { name: 'Encounters' }).getByRole('link')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Provider, Z to A')
  await expect(page).toHaveURL(/sort=-provider/)
  await expect(links.first()).toHaveText('Test, Taylor')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('provider descending')
  await expect(page.getByRole('columnheader', { name: 'Provider' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})
