import { encounterType, systems } from '../../../test/client/fhir/support/fhirSetting.js'
import type { Gate } from '../../../test/client/fhir/support/startFhirServer.js'
import { browserTraces, findTraces, untilDatabasesDeleted } from '../../support/browserTraces.js'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { startFhirSite } from '../../support/fhirSite.js'
import { signInAtIssuer } from '../../support/issuer/issuerPage.js'
import { startIssuer } from '../../support/issuer/startIssuer.mjs'
import { serveApp } from '../../support/smart.js'
import { expect, test } from '../../support/test.js'

test.describe.configure({ timeout: 120_000 })
// The browser logs each request that is refused.
test.use({ mayLog: /Failed to load resource/ })

/** Lets the app of another origin through, as a FHIR server has to. */
const letThrough: Gate = async ({ method }, _, response) => {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, prefer, if-match, if-none-exist',
  )
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
  response.setHeader('access-control-expose-headers', 'etag, location')
  if (method === 'OPTIONS') response.writeHead(204).end()
  return method === 'OPTIONS'
}

test('an issuer signs in to a FHIR server, and sign-out leaves nothing of a patient', async ({ page }) => {
  const [fhir, issuer] = await Promise.all([startFhirSite(letThrough), startIssuer()])
  const site = await serveApp({
    ...{ client: 'fhir', baseUrl: fhir.baseUrl, systems, encounterType },
    signIn: {
      issuer: issuer.issuer,
      clientId: 'encounter-form',
      roles: { clinician: ['edit', 'submit'], 'front-desk': ['approve'] },
    },
  })
  issuer.admit(site.origin)

  await page.goto(`${site.origin}/encounters/new`)
  await signInAtIssuer(page, 'Dr. Lee')
  await expect(page.getByText('Signed in as Dr. Lee')).toBeVisible()
  const form = findEncounterForm(page)
  await choose(form.patient, 'doe jane')
  await form.dateOfService.fill('06/15/2026')
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  // Only the capabilities of the user's role.
  await expect(form.button('Submit')).toBeVisible()
  const asked = fhir.received.filter(({ method }) => method !== 'OPTIONS')
  expect(asked.filter(({ authorization = '' }) => !authorization.startsWith('Bearer '))).toEqual([])
  const [, number = ''] = /(\d+)$/.exec(page.url()) ?? []
  await page.goto(`${site.origin}/?status=Draft`)
  await expect(page.getByRole('table', { name: 'Encounters' })).toContainText('Doe, Jane')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await untilDatabasesDeleted(page)
  const wanted = [
    'Doe, J',
    '"Jane',
    '10023',
    'J06.9',
    '99213',
    '1985-03-15',
    number,
    'Dr. Lee',
    '"lee',
    '/lee',
  ]
  expect(findTraces(await browserTraces(page), wanted)).toEqual([])
  await Promise.all([site.close(), issuer.stop(), fhir.close()])
})
