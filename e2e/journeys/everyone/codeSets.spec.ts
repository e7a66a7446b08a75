import type { Page } from '@playwright/test'
import { zipOf } from '../../../test/codes/release/support/zipOf.js'
import {
  type CodeSetsParts,
  damageKeptSets,
  dropFile,
  inventedCptList,
  makeFile,
  officialFile,
  openCodeSets,
} from '../../support/codeSets.js'
import { choose, openNewEncounter } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

const cptZip = async () => makeFile('cpt-2026.zip', await zipOf({ 'cpt-2026.csv': inventedCptList }))

const loadCpt = async (sets: CodeSetsParts) => {
  await sets.choose(await cptZip())
  await expect(sets.status).toContainText('CPT 2026: 300 codes, 300 billable. Used for all dates of service.')
}

const findFirstProcedure = async (page: Page, text: string) => {
  const form = await openNewEncounter(page)
  await form.procedures.fill(text)
  return form.options.first()
}

test('a list is loaded, listed, searched, kept over a reload, and removed', async ({ page }) => {
  const sets = await openCodeSets(page)
  await loadCpt(sets)
  await expect(sets.row('300, all billable')).toContainText('Loaded in this browser')
  await expect(await findFirstProcedure(page, 'invented elbow number 17')).toContainText('10017')

  const again = await openCodeSets(page)
  await expect(again.row('CPT')).toContainText('2026')
  await again.button('Remove CPT 2026').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(again.status).toContainText(
    'CPT 2026 was removed. CPT codes are now searched in Demo visit codes',
  )
  await expect(again.row('300, all billable')).toHaveCount(0)
  await expect(again.section.getByRole('heading', { name: 'Code sets' })).toBeFocused()
  // It can still be added, as an unlisted code.
  const unknown = await findFirstProcedure(page, '10017')
  await expect(unknown).toContainText('10017')
  await expect(unknown).not.toContainText('Invented')
})

test('what is loaded or removed in one tab shows in the other, and is found there', async ({
  context,
  page,
}) => {
  const sets = await openCodeSets(page)
  const other = await context.newPage()
  const elsewhere = await openCodeSets(other)
  await loadCpt(sets)
  await expect(elsewhere.row('300, all billable')).toBeVisible()
  await expect(await findFirstProcedure(other, 'invented elbow number 17')).toContainText('10017')
  await sets.button('Remove CPT 2026').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(sets.row('300, all billable')).toHaveCount(0)
  const stillThere = await openCodeSets(other)
  await expect(stillThere.row('300, all billable')).toHaveCount(0)
})

test('a file that is dropped on the section is loaded; dropped elsewhere it does nothing', async ({
  page,
}) => {
  const sets = await openCodeSets(page)
  const file = makeFile('cpt-2026.csv', inventedCptList)
  await dropFile(page.getByRole('heading', { level: 1 }), file)
  await expect(sets.status).toBeEmpty()
  await dropFile(sets.section, file)
  await expect(sets.status).toContainText('CPT 2026: 300 codes')
  await expect(page).toHaveURL(/\/settings$/)
})

test('bad files get a message each, and the sets that were loaded stay', async ({ page }) => {
  const sets = await openCodeSets(page)
  await loadCpt(sets)
  const zip = await zipOf({ 'cpt-2026.csv': inventedCptList.repeat(3) })
  const order = `00001 A00     0 ${'Invented fever'.padEnd(61)}Invented fever\r\n`
  for (const [file, message] of [
    [
      makeFile('icd10cm-2027.zip', '<!doctype html><title>Sign in</title>'),
      /icd10cm-2027\.zip: This is a web page/,
    ],
    [makeFile('cut.zip', zip.slice(0, zip.length / 2)), /cut\.zip: This zip is cut off: its end is missing/],
    [makeFile('empty.txt', ''), /empty\.txt: This file is empty/],
    [makeFile('icd10cm-order-2009.txt', order), /icd10cm-order-2009\.txt: The year 2009 is wrong/],
    [
      makeFile('icd10cm-order-2027.txt', order),
      /icd10cm-order-2027\.txt: This file is cut off: it has 1 codes/,
    ],
    [makeFile('cpt.csv', 'Code,Description\n99x,Invented'), /cpt\.csv, line 2: .*99x/i],
    [makeFile('own.pack', 'Code'), /own\.pack: This is not a code pack/],
  ] as const) {
    await sets.choose(file)
    await expect(sets.alert).toContainText(message)
    await expect(sets.alert).toContainText('Nothing was loaded. The code sets are unchanged.')
    await expect(sets.row('300, all billable')).toBeVisible()
  }
  await expect(await findFirstProcedure(page, 'invented elbow number 17')).toContainText('10017')
})

test('a kept set that is damaged is named, left out, and can be removed', async ({ page }) => {
  await loadCpt(await openCodeSets(page))
  await damageKeptSets(page)
  const sets = await openCodeSets(page)
  await expect(sets.row('Not used.')).toContainText(
    /CPT\s*2026.*is damaged.*Remove it, and load its file again/,
  )
  await expect(sets.row('Demo visit codes')).toBeVisible()
  await sets.button('Remove CPT 2026').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(sets.status).toContainText('CPT 2026 was removed.')
  await expect(sets.row('Not used.')).toHaveCount(0)
})

test('where the browser has no room, that is said, and the sets that were loaded stay', async ({
  page,
  baseURL,
}) => {
  const browser = await page.context().newCDPSession(page)
  // Set before the first access to the storage: the browser rarely rechecks the available space.
  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 })
  const sets = await openCodeSets(page)
  await sets.choose(makeFile('cpt-2026.csv', inventedCptList))
  await expect(sets.alert).toContainText(
    /cpt-2026\.csv: There is no space for it in this browser \(0\.\d MB\)/,
  )
  await expect(sets.row('Demo visit codes')).toBeVisible()
  await page.reload()
  await expect(sets.row('Demo visit codes')).toBeVisible()
  await expect(sets.row('300, all billable')).toHaveCount(0)
})

test.describe('official releases', () => {
  const fy2026 = officialFile('cms_2026_dx.zip')
  const fy2027 = officialFile('icd10cm-code-descriptions-2027.zip')

  test.beforeEach(() => {
    test.skip(fy2026 === undefined || fy2027 === undefined, 'The files of CMS are not beside the repository.')
    // Each has some 100,000 lines to read.
    test.setTimeout(120_000)
  })

  const load = async (sets: CodeSetsParts, path: string | undefined, added: RegExp) => {
    await sets.choose(path ?? '')
    await expect(sets.progress).toBeVisible()
    await expect(sets.status).toContainText(/icd10cm.order.\d{4}\.txt/)
    await expect(sets.status).toContainText(added, { timeout: 60_000 })
  }

  const loadBoth = async (sets: CodeSetsParts) => {
    await load(sets, fy2026, /ICD-10-CM FY2026: 98,186 codes, .* Used for dates of service from Oct 1, 2025/)
    await load(
      sets,
      fy2027,
      /ICD-10-CM FY2027: 98,403 codes, 74,879 billable\. Used for dates of service from Oct 1, 2026/,
    )
  }

  test('the date of service decides which of two is searched; they are kept until removed', async ({
    page,
  }) => {
    const sets = await openCodeSets(page)
    await loadBoth(sets)
    await expect(sets.row('FY2027')).toContainText('Oct 1, 2026 to Sep 30, 2027')
    await expect(sets.row('FY2026')).toContainText('Loaded in this browser')
    await expect(sets.row('Starter set (FY2027)')).toHaveCount(0)

    const form = await openNewEncounter(page)
    await form.change()
    await form.dateOfService.fill('2026-10-15')
    await form.diagnoses.fill('plantar fascial fibromatosis')
    const codes = form.options.filter({ hasText: 'M72.2' })
    await expect(codes.filter({ hasText: 'M72.20' })).toHaveCount(1)
    await form.change()
    await form.dateOfService.fill('2026-09-15')
    await form.diagnoses.fill('plantar fascial fibromatosi')
    await expect(codes).toHaveCount(1)
    await expect(codes.filter({ hasText: 'M72.20' })).toHaveCount(0)

    await choose(form.diagnoses, 'm722')
    await expect(form.diagnosisChips).toHaveText([/M72\.2\s*Plantar fascial fibromatosis/])
    await expect(form.checks).not.toContainText('not valid after')
    await form.change()
    await form.dateOfService.fill('2026-10-15')
    await expect(form.checks).toContainText(/M72\.2 is not valid after/)

    const again = await openCodeSets(page)
    await again.button('Remove ICD-10-CM FY2027').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(again.status).toContainText('Diagnosis codes are now searched in ICD-10-CM FY2026.')
    await again.button('Remove ICD-10-CM FY2026').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(again.status).toContainText('ICD-10-CM Starter set (FY2027), which has only common codes.')
  })

  test('a load that is cancelled adds nothing', async ({ page }) => {
    const sets = await openCodeSets(page)
    await sets.choose(fy2027 ?? '')
    await sets.button('Cancel').click()
    await expect(sets.status).toContainText('The code sets are unchanged.')
    await expect(sets.button('Load an official file…')).toBeFocused()
    await page.reload()
    await expect(sets.row('Starter set (FY2027)')).toBeVisible()
    await expect(sets.row('Loaded in this browser')).toHaveCount(0)
  })
})
