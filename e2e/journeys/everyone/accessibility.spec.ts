import type { Page } from '@playwright/test'
import { damageKeptSets, holdFile, inventedCptList, makeFile, openCodeSets } from '../../support/codeSets.js'
import { choose, findEncounterForm, openEncounter, openNewEncounter } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { expect, test } from '../../support/test.js'

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the list': async (page) => {
    await page.goto('/?status=Draft')
    await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeVisible()
  },
  'the list with what is selected, and the summary': async (page) => {
    await page.goto('/?status=All')
    await chooseFromMenu(page, 'Summary')
    // It pushes the list down when it appears: a click started before would land beside its row.
    await expect(page.getByRole('row', { name: 'Dr. Lee 4' })).toBeVisible()
    await page.getByRole('checkbox', { name: /^Select Placeholder/ }).check()
    await page.getByRole('checkbox', { name: /^Select Example/ }).check()
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(page.getByRole('row', { name: /Placeholder, Pat/ })).toContainText('Not done')
    // At any other scroll position the bar covers part of a row.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  },
  'an encounter beside the list': async (page) => {
    await page.goto('/?status=Draft')
    await page.getByRole('link', { name: 'Placeholder, Pat' }).click()
    const form = findEncounterForm(page)
    await expect(form.checks.getByRole('heading')).toHaveText('Before you submit')
    await expect(form.history.first()).toBeVisible()
  },
  'what a key could not do': async (page) => {
    await page.goto('/?status=Voided')
    await page.getByRole('checkbox', { name: /^Select Test, Taylor/ }).click()
    await page.keyboard.press('s')
    await expect(page.getByText('Not available for what is selected')).toBeInViewport({ ratio: 1 })
  },
  'the reason for many': async (page) => {
    await page.goto('/?status=Submitted')
    await page.getByRole('checkbox', { name: 'Select all shown' }).click()
    await page.getByRole('button', { name: 'Return to draft' }).click()
    await expect(page.getByRole('dialog', { name: 'Return to draft: 2 encounters?' })).toBeVisible()
  },
  'the keys': async (page) => {
    await page.goto('/?status=Draft')
    await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  },
  'two changes side by side': async (page) => {
    const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
    await mine.change()
    await mine.dateOfService.fill('')
    const other = await page.context().newPage()
    const theirs = await openEncounter(other, 'Drafts', 'Example, Eve')
    await theirs.change()
    await theirs.dateOfService.fill('2026-01-02')
    await expect(theirs.history.first()).toContainText('1 edit by Dr. Lee')
    await mine.dateOfService.press('t')
    await mine.button('Compare').click()
    await expect(page.getByRole('dialog', { name: 'Two changes to this encounter' })).toBeVisible()
  },
  'the report of an import': async (page) => {
    await page.goto('/?status=Draft')
    await chooseFromMenu(page, 'Import')
    await page.getByLabel('JSON file').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from('[{ "PatientId": 100242, "ProviderId": 201, "DateOfService": "2026-02-03" }, {}]'),
    })
    await expect(page.getByRole('status').filter({ hasText: '1 of 2 rows' })).toBeVisible()
  },
  'the superbill': async (page) => {
    const form = await openEncounter(page, 'Approved', 'Roe, Richard')
    await expect(form.patient).toHaveValue(/^Roe/)
    await page.getByRole('link', { name: 'Print' }).click()
    await expect(page.getByRole('article')).toContainText('Roe, Richard')
  },
  'the empty form': async (page) => {
    const form = await openNewEncounter(page)
    await expect(form.appointment).toBeFocused()
  },
  'the form with chips and an open popup': async (page) => {
    const form = await openNewEncounter(page)
    for (const code of ['e11', 'j069', 'z990']) await choose(form.diagnoses, code)
    await expect(form.diagnosisChips).toHaveCount(3)
    await form.diagnoses.fill('sore throat')
    await expect(form.options.first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
  },
  'the form with the patients open': async (page) => {
    const form = await openNewEncounter(page)
    await form.change()
    await form.patient.fill('doe')
    await expect(form.options).toHaveCount(2)
  },
  'the error summary': async (page) => {
    const form = await openNewEncounter(page)
    await form.button('Submit').click()
    await expect(form.problems).toBeFocused()
  },
  'the reason dialog with its error': async (page) => {
    const form = await openEncounter(page, 'Submitted', 'Sample, Alex')
    await form.button('Return to draft').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Return to draft' }).click()
    await expect(page.getByText('Enter a reason, so that others know why')).toBeVisible()
  },
  'the question before unsaved work is left': async (page) => {
    const form = await openNewEncounter(page)
    await form.dateOfService.fill('')
    await choose(form.patient, 'Doe, John')
    await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  },
  'a draft with findings and history': async (page) => {
    const form = await openEncounter(page, 'Drafts', 'Placeholder, Pat')
    await expect(form.checks.getByRole('heading')).toHaveText('Before you submit')
    await expect(form.history.first()).toBeVisible()
  },
  'a read-only encounter': async (page) => {
    const form = await openEncounter(page, 'Approved', 'Roe, Richard')
    await expect(form.step).toHaveText(/Approved/)
    await expect(form.patient).toHaveValue(/^Roe/)
  },
  'a voided encounter': async (page) => {
    const form = await openEncounter(page, 'Voided', 'Test, Taylor')
    await expect(form.step).toHaveText(/Voided/)
  },
  'the settings': async (page) => {
    await page.goto('/settings')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Code sets' })).toBeVisible()
    await expect(page.getByRole('row', { name: /ICD-10-CM/ })).toBeVisible()
  },
  'the settings with a set that was loaded and one that is damaged': async (page) => {
    const sets = await openCodeSets(page)
    await sets.choose(makeFile('cpt-2025.csv', inventedCptList))
    await expect(sets.status).toContainText('CPT 2025: 300 codes')
    await damageKeptSets(page)
    await page.reload()
    await sets.choose(makeFile('cpt-2026.csv', inventedCptList))
    await expect(sets.status).toContainText('CPT 2026: 300 codes')
    await expect(sets.row('Not used.')).toBeVisible()
    await expect(sets.row('300, all billable')).toBeVisible()
  },
  'the settings after a bad file, asking whether to remove a set': async (page) => {
    const sets = await openCodeSets(page)
    await sets.choose(makeFile('cpt-2026.csv', inventedCptList))
    await expect(sets.status).toContainText('CPT 2026: 300 codes')
    await sets.choose(makeFile('empty.csv', ''))
    await expect(sets.alert).toContainText('is empty')
    await sets.button('Remove CPT 2026').click()
  },
  'the settings while a file is held over them': async (page) => {
    const sets = await openCodeSets(page)
    await holdFile(sets.section)
    await expect(sets.section.locator('[data-over="true"]')).toBeVisible()
  },
  'an unknown encounter': async (page) => {
    await page.goto('/encounters/1')
    await expect(page.getByRole('heading', { name: 'Encounter not found' })).toBeVisible()
  },
}

for (const [name, open] of Object.entries(screens)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page)
    await expectAccessible(page)
  })
}

/**
 * Buttons, links and fields smaller than 24 by 24 px (WCAG 2.5.8), except links within a sentence and in table rows,
 * where the row is the target.
 */
const smallTargets = (page: Page) =>
  page
    .locator('button:visible, input:visible, select:visible, [role="option"]:visible, nav a:visible')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width >= 24 && height >= 24 ? [] : [`${element.outerHTML.slice(0, 120)} ${width} × ${height}`]
      }),
    )

const pageScrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

for (const width of [390, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } })

    for (const name of [
      'the list',
      'the form with chips and an open popup',
      'a draft with findings and history',
      'the settings with a set that was loaded and one that is damaged',
      'an encounter beside the list',
      'the list with what is selected, and the summary',
    ]) {
      test(`${name} fits, with targets of 24 px`, async ({ page }) => {
        await screens[name]?.(page)
        expect(await pageScrollsSideways(page), 'the page scrolls sideways').toBe(false)
        expect(await smallTargets(page)).toEqual([])
        if (width < 1280) await expectAccessible(page)
      })
    }
  })
}

test('on a phone the actions stay in reach and the findings unfold from one line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const form = await openEncounter(page, 'Drafts', 'Placeholder, Pat')
  await expect(form.button('Submit')).toBeInViewport()
  await expect(form.checks.getByRole('link')).toHaveCount(0)
  await form.checks.getByRole('button', { name: 'Show' }).click()
  await expect(form.checks.getByRole('link').first()).toBeVisible()
  await form.checks.getByRole('button', { name: 'Hide' }).click()
  await expect(form.checks.getByRole('link')).toHaveCount(0)
})

test('at 200 % zoom nothing is cut off sideways', async ({ page }) => {
  // Zooming to 200 % halves the CSS pixels of a 1280 px wide window.
  await page.setViewportSize({ width: 640, height: 400 })
  await page.goto('/encounters/new')
  const form = findEncounterForm(page)
  await expect(form.appointment).toBeVisible()
  expect(await pageScrollsSideways(page)).toBe(false)
  await form.button('Submit').scrollIntoViewIfNeeded()
  await expect(form.button('Submit')).toBeInViewport()
})

test('a popup that has to scroll passes axe, and the Tab key goes past it', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  const form = await openNewEncounter(page)
  await form.diagnoses.fill('pain')
  await expect(form.options.first()).toBeVisible()
  const list = page.getByRole('listbox', { name: 'Diagnosis codes' })
  expect(await list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('End')
  await expect(form.options.last()).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Tab')
  await expect(form.procedures).toBeFocused()
})
