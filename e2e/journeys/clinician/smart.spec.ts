import type { Encounter } from '@medplum/fhirtypes'
import type { TestSmartServer } from '../../../test/client/fhir/support/startSmartServer.js'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import {
  collectAddresses,
  launchAddress,
  serveApp,
  smartConfig,
  startEhr,
  type TestSite,
} from '../../support/smart.js'
import { expect, test } from '../../support/test.js'

let ehr: TestSmartServer
let site: TestSite
test.beforeEach(async () => {
  ehr = await startEhr()
  site = await serveApp(smartConfig(ehr))
  ehr.redirectUri = `${site.origin}/`
})
test.afterEach(async () => {
  await site.close()
  await ehr.close()
})

const encounters = () => ehr.repository.searchResources<Encounter>({ resourceType: 'Encounter' })

const subjects = async () => (await encounters()).map(({ subject }) => subject?.reference).toSorted()

test('an EHR opens the app for a patient, and their encounter is saved there', async ({ page }) => {
  const addresses = collectAddresses(page)
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane', encounter: 'e1' })))
  const form = findEncounterForm(page)
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  await expect(line).toContainText('Opened from Test EHR for Doe, Jane')
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await expect(form.provider).toHaveValue(/Dr\. Lee/)
  await expect(page).toHaveURL(`${site.origin}/encounters/new`)
  await expectAccessible(page)

  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await form.button('Submit').press('Enter')
  await expect(form.step).toHaveText(/Submitted/)
  expect(await subjects()).toEqual(['Patient/jane'])

  await page.reload()
  await expect(form.step).toHaveText(/Submitted/)
  await line.getByRole('button', { name: 'Encounters of this patient' }).click()
  await expect(line.getByRole('list', { name: 'Encounters of this patient' })).toContainText('Submitted')
  await expectAccessible(page)
  await line.getByRole('link', { name: 'New encounter' }).click()
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await expect(form.step).toHaveText(/Draft/)

  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) expect(decodeURIComponent(address)).not.toMatch(/jane|doe|100234|1985/i)
  // Asked for as SMART App Launch has it, and the code was worth nothing without its proof.
  expect(ehr.asked.map(({ at }) => at)).toEqual(['/authorize', '/token'])
})
