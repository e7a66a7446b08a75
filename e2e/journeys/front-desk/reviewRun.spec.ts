import type { Page } from '@playwright/test'
import { findEncounterForm, signInAs } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { lockFromElsewhere } from '../../support/lockFromElsewhere.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

const bar = (page: Page) => page.getByRole('region', { name: 'Selected encounters' })
const rows = (page: Page) => page.getByRole('table', { name: 'Encounters' }).getByRole('row')
const positionOf = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0) - 1)
const idOf = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-row'))

/** Stores ready encounters, which are the only ones in the tab Submitted. */
const openSubmitted = async (page: Page, count: number) => {
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await storeVisits(
    page,
    Array.from({ length: count }, () => readyVisit),
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('quill')
  await expect(page.getByRole('tab', { name: `Drafts ${count}` })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await bar(page).getByRole('button', { name: 'Submit' }).click()
  await expect(bar(page).getByRole('status')).toHaveText(`${count} submitted.`)
  await bar(page).getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('tab', { name: `Submitted ${count}` }).click()
  await expect(page.getByRole('table', { name: 'Encounters' })).toHaveAttribute(
    'aria-rowcount',
    `${count + 1}`,
  )
}

/** Delays every write of a record, so that there is time to leave a run. */
const slowDown = (page: Page) =>
  page.evaluate(() => {
    const put = Storage.prototype.setItem
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      const until = performance.now() + (key.startsWith('encounter-form:record:') ? 100 : 0)
      while (performance.now() < until);
      put.call(this, key, value)
    }
  })

test('after many were approved by key the focus is on the row that follows, and nothing is skipped', async ({
  page,
}) => {
  await openSubmitted(page, 9)
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row')),
  )
  await page.keyboard.press('j')
  await expect.poll(() => idOf(page)).toBe(ids[0])
  for (const key of ['x', 'j', 'j', 'j', 'j']) await page.keyboard.press(key)
  await expect.poll(() => idOf(page)).toBe(ids[4])
  await page.keyboard.press('Shift+X')
  await page.keyboard.press('a')
  await expect(rows(page)).toHaveCount(5)
  await expect.poll(() => idOf(page)).toBe(ids[5])
  await page.keyboard.press('j')
  await expect.poll(() => idOf(page)).toBe(ids[6])
  expect(await positionOf(page)).toBe(2)

  // The open encounter's next one is the one that follows it.
  await page.keyboard.press('Enter')
  await expect(findEncounterForm(page).button('Approve')).toBeVisible()
  await page.keyboard.press('a')
  await expect(rows(page)).toHaveCount(4)
  await expect(
    page
      .getByRole('region', { name: /^Encounter \d+$/ })
      .getByRole('heading')
      .first(),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => idOf(page)).toBe(ids[7])
})

test('with rows selected and another open, the screen says what the keys act on', async ({ page }) => {
  await openSubmitted(page, 4)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: /^Encounter \d+$/ })
  await expect(
    panel.getByText('Keyboard shortcuts act on the 1 selected, not on this encounter.'),
  ).toBeInViewport({
    ratio: 1,
  })
  await expect(panel.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
  await expect(bar(page).getByRole('button', { name: 'Approve 1' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('a')
  await expect(page.getByRole('tab', { name: 'Submitted 3' })).toBeVisible()
  await expect(findEncounterForm(page).step).toHaveText(/Submitted/)
  await page.keyboard.press('z')
  await expect(page.getByRole('tab', { name: 'Submitted 4' })).toBeVisible()
})

test('a run that is left by a link goes on, is told of on the way, and keeps its report and its undo', async ({
  page,
}) => {
  await openSubmitted(page, 20)
  await slowDown(page)
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await page.keyboard.press('a')
  await expect(bar(page).getByRole('progressbar')).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText(/^Approve: \d+ of 20/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '20 approved.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show the report' }).click()
  await expect(bar(page).getByRole('status')).toHaveText('20 approved.')
  await bar(page).getByRole('button', { name: 'Undo: back to Submitted' }).click()
  await expect(bar(page).getByRole('status')).toHaveText('20 moved back to Submitted.')
})

test('a reload asks, says how far the run came, and goes on with the rest; another user sees nothing of it', async ({
  page,
}) => {
  await openSubmitted(page, 30)
  await slowDown(page)
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await page.keyboard.press('a')
  await expect(bar(page).getByText(/^Approve: \d+ of 30$/)).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await Promise.all([page.reload(), asked.then((dialog) => dialog.accept())])
  expect((await asked).type()).toBe('beforeunload')
  await expect(bar(page).getByRole('status')).toHaveText(
    /^\d+ of 30 approved before the page was reloaded\.$/,
  )
  await bar(page)
    .getByRole('button', { name: /^Approve the other \d+$/ })
    .click()
  await expect(bar(page).getByRole('status')).toHaveText('30 approved.')

  await signInAs(page, 'Dr. Lee')
  await expect(bar(page)).toHaveCount(0)
  await signInAs(page, 'Robin (front desk)')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
})

test('a run under which the app locks goes on in sight, and its report and undo are there after the unlock', async ({
  page,
}) => {
  const count = 24
  await openSubmitted(page, count)
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await slowDown(page)
  await bar(page).getByRole('button', { name: 'Approve' }).click()
  await expect(bar(page).getByRole('progressbar')).toBeVisible()
  await lockFromElsewhere(page)
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  const progress = page.getByRole('progressbar', { name: new RegExp(`Approve: \\d+ of ${count}\\.`) })
  await expect(progress).toBeVisible()
  const kept = () =>
    page.evaluate(() => ({
      isRunning: document.querySelector('progress') !== null,
      keys: Object.keys(sessionStorage).filter((key) => key.includes('review')),
    }))
  // How far it is stands in the tab in no moment.
  await expect.poll(kept).toEqual({ isRunning: true, keys: [] })
  await expectAccessible(page)
  await expect(progress).toHaveCount(0)
  await expect.poll(kept).toEqual({ isRunning: false, keys: [] })
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(bar(page).getByRole('status')).toHaveText(`${count} approved.`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('quill')
  await expect(page.getByRole('tab', { name: `Approved ${count}` })).toBeVisible()
  await bar(page)
    .getByRole('button', { name: /^Undo: back to/ })
    .click()
  await expect(bar(page).getByRole('status')).toHaveText(new RegExp(`^${count} `))
  await expect(page.getByRole('tab', { name: `Submitted ${count}` })).toBeVisible()
})
