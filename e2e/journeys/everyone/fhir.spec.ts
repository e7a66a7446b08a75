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
const serve = async (page: Page, settings: object = fhirConfig) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: settings }))
  await page.route(/\/fhir(?:\/|$|\?)/, async (route) => {
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    const body = request.postData()
    const answer = await fetch(`${server.baseUrl}${pathname.replace(/^\/fhir/, '')}${search}`, {
      method: request.method(),
      headers: request.headers(),
      ...(body === null ? undefined : { body }),
    })
    await route.fulfill({
      status: answer.status,
      contentType: 'application/fhir+json',
      body: await answer.text(),
    })
  })
}

test('an encounter on a FHIR server is saved, submitted, approved and listed', async ({ page }) => {
  await serve(page)
  await page.goto('/encounters/new')
  const form = findEncounterForm(page)
  await form.patient.fill('doe john')
  await form.options.filter({ hasText: 'no number of this clinic' }).click()
  await expect(form.patient).toHaveAttribute('aria-invalid', 'true')
  await choose(form.patient, 'doe jane')
  await form.dateOfService.fill('06/15/2026')
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
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
