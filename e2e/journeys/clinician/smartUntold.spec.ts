import type { Page } from '@playwright/test'
import type { TestSmartServer } from '../../../test/client/fhir/support/startSmartServer.js'
import { browserTraces, findTraces } from '../../support/browserTraces.js'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { launchAddress, serveApp, smartConfig, startEhr, type TestSite } from '../../support/smart.js'
import { expectNothingKept, lineOf, lock, unlock } from '../../support/smartLock.js'
import { expect, test } from '../../support/test.js'

let ehr: TestSmartServer
let site: TestSite
test.beforeEach(async ({ context }) => {
  // The EHR's clock goes on by itself: it is not behind this one in the end.
  await context.clock.install({ time: Date.now() - 40 * 60_000 })
  ehr = await startEhr()
  ehr.signedInAt = undefined
  site = await serveApp(smartConfig(ehr))
  ehr.redirectUri = `${site.origin}/`
})
test.afterEach(async () => {
  await site.close()
  await ehr.close()
})

const open = async (page: Page, patient: string) => {
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient })))
  return findEncounterForm(page)
}

test('it stays locked where the EHR does not tell whether it asked, and can be left for a new launch', async ({
  page,
}) => {
  const form = await open(page, 'jane')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await form.procedures.fill('sore thr')
  await lock(page)
  await expectNothingKept(page)
  await unlock(page)
  await expect(page.getByRole('alert')).toContainText('“auth_time”')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expectNothingKept(page)
  await expectAccessible(page)
  // Whoever reloads it is not let in either.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await unlock(page)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(page.getByText('stays encrypted in this tab')).toBeVisible()
  await expectNothingKept(page)
  await expectAccessible(page)
  const asked = ehr.asked.length
  await page.reload()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(ehr.asked.length).toBe(asked)
  await open(page, 'mary')
  await expect(lineOf(page)).toContainText('Doe, Mary')
  await expect(form.patient).toHaveValue(/Doe, Mary/)
  await expect(form.procedures).toHaveValue('')
  const { sessionStorage = '' } = await browserTraces(page)
  expect(findTraces({ sessionStorage }, ['sore thr', '/jane', '"jane'])).toEqual([])
})

test('what was typed is there again once the EHR tells that it asked the user who left the locked app', async ({
  page,
}) => {
  const form = await open(page, 'jane')
  await form.procedures.fill('sore thr')
  await expect(form.procedures).toHaveValue('sore thr')
  await lock(page)
  await expectNothingKept(page)
  await unlock(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  ehr.signedInAt = 'asked'
  // As if the day went on: its clock is not ahead of this one.
  await page.clock.setSystemTime(Date.now())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(form.procedures).toHaveValue('sore thr')
})

test('a tab that stayed locked is not opened by a sign-in in another that nobody was asked for', async ({
  context,
  page,
}) => {
  const other = await context.newPage()
  const jane = await open(page, 'jane')
  await open(other, 'mary')
  await jane.procedures.fill('sore thr')
  await expect(jane.procedures).toHaveValue('sore thr')
  await lock(page)
  await expect(other.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expectNothingKept(page)
  await unlock(other)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await open(other, 'mary')
  await expect(lineOf(other)).toContainText('Doe, Mary')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('alert')).toContainText('“auth_time”')
  await expectNothingKept(page)
})

test('an EHR that does not tell signs in as usual where nobody has locked the app', async ({
  context,
  page,
}) => {
  await open(page, 'jane')
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await page.close()
  const later = await context.newPage()
  await later.clock.fastForward('20:00')
  const form = await open(later, 'mary')
  await unlock(later)
  await expect(lineOf(later)).toContainText('Doe, Mary')
  await expect(form.patient).toHaveValue(/Doe, Mary/)
})

test('an EHR that is known to ask unlocks the app without telling', async ({ page }) => {
  const known = await serveApp(
    smartConfig(ehr, { issuers: [{ url: ehr.baseUrl, name: 'Test EHR', asksAgain: true }] }),
  )
  ehr.redirectUri = `${known.origin}/`
  await page.goto(launchAddress(known, ehr, ehr.launch({ patient: 'jane' })))
  const form = findEncounterForm(page)
  await form.procedures.fill('sore thr')
  await expect(form.procedures).toHaveValue('sore thr')
  await lock(page)
  await expectNothingKept(page)
  await unlock(page)
  await expect(form.procedures).toHaveValue('sore thr')
  await known.close()
})
