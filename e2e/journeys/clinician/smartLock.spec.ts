import type { Page } from '@playwright/test'
import type { TestSmartServer } from '../../../test/client/fhir/support/startSmartServer.js'
import { browserTraces, findTraces, untilDatabasesDeleted } from '../../support/browserTraces.js'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { launchAddress, serveApp, smartConfig, startEhr, type TestSite } from '../../support/smart.js'
import { expectNothingKept, lineOf, lock, ofPatients, unlock } from '../../support/smartLock.js'
import { expect, test } from '../../support/test.js'

let ehr: TestSmartServer
let site: TestSite
test.beforeEach(async ({ context }) => {
  // The EHR's clock goes on by itself: it is not behind this one in the end.
  await context.clock.install({ time: Date.now() - 40 * 60_000 })
  ehr = await startEhr()
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

const lastAsked = () => ehr.asked.findLast(({ at }) => at === '/authorize')?.parameters

test('a tab that an EHR opened locks, and only the EHR opens it again, with its patient and what was typed', async ({
  page,
}) => {
  const form = await open(page, 'jane')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await form.procedures.fill('sore thr')
  await expect
    .poll(async () => findTraces(await browserTraces(page), ['sore thr']))
    .toContain('sessionStorage: sore thr')
  await lock(page)
  await expectNothingKept(page)
  await expectAccessible(page)
  // The tokens went with the page: a reload does not unlock it.
  const before = ehr.asked.length
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expectNothingKept(page)
  expect(ehr.asked.length).toBe(before)

  await unlock(page)
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(lineOf(page).getByRole('alert')).toBeHidden()
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.procedures).toHaveValue('sore thr')
  // The EHR had to ask who it is, though it knew, by what SMART App Launch allows.
  const asked = lastAsked()
  expect([asked?.get('prompt'), asked?.get('aud')]).toEqual(['login', ehr.baseUrl])
  expect([asked?.has('max_age'), asked?.has('launch')]).toEqual([false, false])
})

test('another user whom the EHR lets in sees nothing of the first one, who finds it again', async ({
  page,
}) => {
  const form = await open(page, 'jane')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await form.procedures.fill('sore thr')
  await expect(form.procedures).toHaveValue('sore thr')
  await lock(page)
  await expectNothingKept(page)
  ehr.user = 'Practitioner/new'
  await unlock(page)
  await expect(page.getByText('Signed in as Dr. New')).toBeVisible()
  await expect(lineOf(page)).toBeHidden()
  await expect(page).toHaveURL(`${site.origin}/`)
  const { sessionStorage = '', historyState = '', title = '' } = await browserTraces(page)
  expect(findTraces({ sessionStorage, historyState, title }, ofPatients)).toEqual([])
  await lock(page)
  ehr.user = 'Practitioner/lee'
  await unlock(page)
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.procedures).toHaveValue('sore thr')
})

test('it stays locked where the EHR refuses, or does not ask who it is', async ({ page }) => {
  const form = await open(page, 'jane')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await lock(page)
  ehr.refusal = { error: 'access_denied', description: 'The user pressed Cancel' }
  await unlock(page)
  await expect(page.getByRole('alert')).toContainText('The user pressed Cancel')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expectNothingKept(page)
  await expectAccessible(page)

  ehr.refusal = undefined
  ehr.signedInAt = Math.floor(Date.now() / 1000) - 7200
  await unlock(page)
  await expect(page.getByRole('alert')).toContainText('did not ask who you are')
  await expectNothingKept(page)

  ehr.signedInAt = Math.floor(Date.now() / 1000)
  await unlock(page)
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test('another user who signs in and out in another tab leaves what was typed to whom it belongs', async ({
  context,
  page,
}) => {
  const form = await open(page, 'jane')
  await form.procedures.fill('sore thr')
  await expect(form.procedures).toHaveValue('sore thr')
  await lock(page)
  await expectNothingKept(page)
  ehr.user = 'Practitioner/new'
  const other = await context.newPage()
  await open(other, 'mary')
  await unlock(other)
  await expect(lineOf(other)).toContainText('Doe, Mary')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  ehr.user = 'Practitioner/lee'
  await unlock(page)
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(form.procedures).toHaveValue('sore thr')
})

test('where the EHR names another patient to whom unlocks it, nothing typed passes for that patient’s', async ({
  page,
}) => {
  const form = await open(page, 'jane')
  await form.procedures.fill('sore thr')
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await lock(page)
  ehr.extra = { patient: 'mary' }
  await unlock(page)
  await expect(lineOf(page)).toContainText('Doe, Mary')
  await expect(form.procedures).toHaveValue('sore thr')
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await expect(lineOf(page).getByRole('alert')).toContainText('was not started for this patient')
  await lineOf(page).getByRole('link', { name: 'New encounter' }).click()
  await page
    .getByRole('dialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Leave' })
    .click()
  await expect(form.patient).toHaveValue(/Doe, Mary/)
  await expect(form.procedures).toHaveValue('')
  await expect(lineOf(page).getByRole('alert')).toBeHidden()
})

test('two tabs of two patients lock and open together, each with its own', async ({ context, page }) => {
  const other = await context.newPage()
  const jane = await open(page, 'jane')
  const mary = await open(other, 'mary')
  await choose(jane.diagnoses, 'j069')
  await choose(mary.diagnoses, 'r059')
  await expect(jane.status).toHaveText(/^Saved/)
  await expect(mary.status).toHaveText(/^Saved/)
  await lock(page)
  await expect(other.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expectNothingKept(page)
  await expectNothingKept(other)
  const before = ehr.asked.length
  await unlock(page)
  await expect(jane.diagnosisChips).toHaveText([/J06\.9/])
  await expect(lineOf(page)).toContainText('Doe, Jane')
  await expect(mary.diagnosisChips).toHaveText([/R05\.9/])
  await expect(lineOf(other)).toContainText('Doe, Mary')
  // The user was asked once.
  expect(ehr.asked.slice(before).filter(({ at }) => at === '/authorize')).toHaveLength(1)
})

test('sign-out leaves nothing of any patient, in any tab', async ({ context, page }) => {
  const other = await context.newPage()
  const jane = await open(page, 'jane')
  const mary = await open(other, 'mary')
  await choose(jane.diagnoses, 'j069')
  await expect(jane.status).toHaveText(/^Saved/)
  await choose(mary.diagnoses, 'r059')
  await expect(mary.status).toHaveText(/^Saved/)
  await mary.procedures.fill('sore thr')
  await expect
    .poll(async () => findTraces(await browserTraces(other), ['sore thr']))
    .toContain('sessionStorage: sore thr')
  const tokensBefore = ehr.asked.length
  await page.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await untilDatabasesDeleted(tab)
    expect(findTraces(await browserTraces(tab), [...ofPatients, 'Dr. Lee', '/lee'])).toEqual([])
  }
  // An address that was kept leads to nobody's encounter, and to no sign-in by itself.
  await other.goto(`${site.origin}/encounters/new`)
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(ehr.asked.length).toBe(tokensBefore)
})

test.describe('with a server that saves nothing', () => {
  test.use({ mayLog: /Failed to load resource/ })

  test('sign-out asks while changes wait, and removes them only by the user’s word', async ({ page }) => {
    const form = await open(page, 'jane')
    await expect(form.patient).toHaveValue(/Doe, Jane/)
    ehr.fault = ({ method, url }) => (method === 'POST' && url === '/Encounter' ? { status: 503 } : undefined)
    await choose(form.diagnoses, 'j069')
    await expect(form.status).toHaveText(/^Waiting to send/)
    await page.getByRole('button', { name: 'Sign out' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sign out?' })
    await expect(dialog).toContainText('1 change is saved on this device only')
    await dialog.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(lineOf(page)).toContainText('Doe, Jane')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await dialog.getByRole('button', { name: 'Sign out and discard' }).click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expectNothingKept(page)
  })
})
