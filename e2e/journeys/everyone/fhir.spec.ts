import type { Encounter } from '@medplum/fhirtypes'
import type { Page } from '@playwright/test'
import type { TestFhirServer } from '../../../test/client/fhir/support/startFhirServer.js'
import { choose, findEncounterForm, signInAs } from '../../support/encounterForm.js'
import { fhirConfig, startFhirSite } from '../../support/fhirSite.js'
import { expect, test } from '../../support/test.js'

let server: TestFhirServer
test.beforeEach(async () => {
  server = await startFhirSite()
})
test.afterEach(() => server.close())

/** Puts the FHIR server below the app's own origin, as a site's proxy does. */
const serve = async (page: Page, settings: object = fhirConfig, isOff = () => false) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: settings }))
  await page.route(/\/fhir(?:\/|$|\?)/, async (route) => {
    if (isOff()) return route.abort()
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    const body = request.postData()
    const answer = await fetch(`${server.baseUrl}${pathname.replace(/^\/fhir/, '')}${search}`, {
      method: request.method(),
      headers: request.headers(),
      ...(body === null ? undefined : { body }),
    }).catch(() => undefined)
    // The journey has come to its end, and the server with it.
    if (answer === undefined) return route.abort()
    await route.fulfill({
      status: answer.status,
      contentType: 'application/fhir+json',
      body: await answer.text(),
    })
  })
}

test('an encounter on a FHIR server is saved, submitted, approved and listed', async ({ page }) => {
  // Every change is a handful of requests through the journey's own proxy.
  test.slow()
  await serve(page)
  await page.goto('/encounters/new')
  const form = findEncounterForm(page)
  await form.patient.fill('doe john')
  await form.options.filter({ hasText: 'no patient ID of this clinic' }).click()
  await expect(form.patient).toHaveAttribute('aria-invalid', 'true')
  await choose(form.patient, 'doe jane')
  await form.dateOfService.fill('06/15/2026')
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.history).not.toHaveCount(0)
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
  await expect(form.history.filter({ hasText: 'submitted' })).toHaveCount(1)
  const [encounter] = await server.repository.searchResources({ resourceType: 'Encounter' })
  expect(encounter).toMatchObject({ subject: { reference: 'Patient/jane' }, status: 'finished' })

  await page.reload()
  await expect(form.step).toHaveText(/Submitted/)
  await signInAs(page, 'Robin (front desk)')
  await form.button('Approve').press('Enter')
  await expect(form.step).toHaveText(/Approved/)

  await page.goto('/?status=Approved')
  const rows = page.getByRole('table', { name: 'Encounters' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(1)
  const patient = page.getByRole('combobox', { name: 'Patient' })
  await choose(patient, '100234')
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(1)
  expect(page.url()).not.toContain('100234')
  // An address of another list: nothing on this screen could clear its filter.
  await page.goto('/?status=Approved&findings=blocked&sort=patient')
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(1)
  await page.goto('/?status=Draft')
  await expect(page.getByRole('tab', { name: /^Drafts/ })).toBeVisible()
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(0)
})

test('a config.json that does not describe a FHIR server is one page that says why', async ({ page }) => {
  await serve(page, { ...fhirConfig, systems: { patient: fhirConfig.systems.patient } })
  await page.goto('/')
  await expect(page.getByText('has no complete “systems”')).toBeVisible()
})

test.describe('while the FHIR server is unavailable', () => {
  // The browser logs each request that fails.
  test.use({ mayLog: /Failed to load resource/ })

  test('the app opens, and what is saved waits and is sent once', async ({ page }) => {
    // It is told to be unavailable after three attempts.
    test.slow()
    let isOff = false
    await serve(page, fhirConfig, () => isOff)
    // Whom the clinician has looked up before.
    await page.goto('/encounters/new')
    const form = findEncounterForm(page)
    await choose(form.patient, 'doe jane')
    await form.dateOfService.fill('06/15/2026')
    await choose(form.diagnoses, 'j069')
    await expect(form.status).toHaveText(/^Saved/)

    isOff = true
    await page.goto('/encounters/new')
    await choose(form.patient, 'doe jane')
    await form.dateOfService.fill('06/16/2026')
    await choose(form.diagnoses, 'i10')
    await expect(form.status).toHaveText(/^Waiting to send/)
    await expect(page.getByText('Server unavailable')).toBeVisible()

    isOff = false
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    // Two changes, each a handful of requests.
    await expect(form.status).toHaveText(/^Saved/, { timeout: 30_000 })
    const encounters = await server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })
    const dates = encounters.map(({ period }) => period?.start)
    expect(dates.toSorted()).toEqual(['2026-06-15', '2026-06-16'])
  })
})
