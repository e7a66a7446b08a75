import type { Appointment, Encounter } from '@medplum/fhirtypes'
import { systems } from '../../../test/client/fhir/support/fhirSetting.js'
import type { TestSmartServer } from '../../../test/client/fhir/support/startSmartServer.js'
import { browserTraces, findTraces } from '../../support/browserTraces.js'
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

test('the app by itself signs in at the only EHR, and begins where it was opened', async ({ page }) => {
  await page.goto(`${site.origin}/encounters/new`)
  const form = findEncounterForm(page)
  await expect(page).toHaveURL(`${site.origin}/encounters/new`)
  await choose(form.patient, 'doe mary')
  await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toBeHidden()
  const [{ parameters }] = ehr.asked as [(typeof ehr.asked)[number]]
  expect(parameters.get('launch')).toBeNull()
  expect(parameters.get('scope')?.split(' ')).toEqual(expect.arrayContaining(['openid', 'online_access']))
  expect(parameters.get('scope')?.split(' ')).not.toContain('launch')
})

test('an EHR that is not on the list is refused before anything is asked of it', async ({ page }) => {
  const stranger = await startEhr()
  await page.goto(launchAddress(site, stranger, stranger.launch({ patient: 'jane' })))
  await expect(page.getByRole('heading', { name: 'This site does not know that EHR' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(stranger.baseUrl)
  await expectAccessible(page)
  expect([stranger.asked, stranger.received, ehr.asked]).toEqual([[], [], []])
  await stranger.close()
})

test('a refused launch says what the EHR says, and is tried again only by the user', async ({ page }) => {
  ehr.refusal = { error: 'access_denied', description: 'This app is not for your department' }
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('This app is not for your department')
  await expectAccessible(page)
  expect(ehr.asked).toHaveLength(1)
  ehr.refusal = undefined
  await page.getByRole('button', { name: 'Sign in' }).click()
  // Without the launch, which was refused: for no patient.
  await expect(page.getByRole('heading', { name: 'Encounters', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toBeHidden()
})

test('two tabs keep two patients apart, through reloads and refreshed tokens', async ({ page, context }) => {
  const other = await context.newPage()
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await other.goto(launchAddress(site, ehr, ehr.launch({ patient: 'mary' })))
  const [jane, mary] = [findEncounterForm(page), findEncounterForm(other)]
  await choose(jane.diagnoses, 'j069')
  await choose(mary.diagnoses, 'r059')
  await expect(mary.diagnosisChips).toHaveText([/R05\.9/])
  await page.reload()
  await other.reload()
  await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toContainText('Doe, Jane')
  await expect(other.getByRole('region', { name: 'Opened from Test EHR' })).toContainText('Doe, Mary')
  await expect(jane.diagnosisChips).toHaveText([/J06\.9/])
  await expect(mary.diagnosisChips).toHaveText([/R05\.9/])
  await choose(jane.procedures, '99213')
  await choose(mary.procedures, '99214')
  await expect(jane.procedureChips).toHaveText([/99213/])
  await expect(mary.procedureChips).toHaveText([/99214/])
  await expect(jane.status).toHaveText(/^Saved/)
  await expect(mary.status).toHaveText(/^Saved/)
  expect(await subjects()).toEqual(['Patient/jane', 'Patient/mary'])
})

test.describe('with a server that saves nothing', () => {
  test.use({ mayLog: /status of 503/ })

  test('a second launch in a tab leaves what was typed with its patient', async ({ page }) => {
    ehr.fault = ({ method, url }) => (method === 'POST' && url === '/Encounter' ? { status: 503 } : undefined)
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
    const form = findEncounterForm(page)
    const line = page.getByRole('region', { name: 'Opened from Test EHR' })
    await choose(form.diagnoses, 'j069')
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('J06.9')
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'mary' })))
    await expect(form.patient).toHaveValue(/Doe, Mary/)
    await expect(form.diagnosisChips).toHaveCount(0)
    await page.goBack()
    await expect(form.patient).toHaveValue(/Doe, Jane/)
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    await expect(line).toContainText('Doe, Mary')
    await expect(line.getByRole('alert')).toContainText('was not started for this patient')
  })
})

test('a visit that is open in the EHR gives a new encounter its day and appointment', async ({ page }) => {
  const start = '2026-06-15T09:00:00-04:00'
  const participant = [
    { actor: { reference: 'Patient/jane' }, status: 'accepted' as const },
    { actor: { reference: 'Practitioner/lee' }, status: 'accepted' as const },
  ]
  const identifier = [{ system: systems.appointment, value: '555' }]
  await ehr.repository.createResource<Appointment>({
    ...{ resourceType: 'Appointment', id: 'booked', status: 'arrived', identifier, start, participant },
  })
  const visit: Encounter = {
    ...{ resourceType: 'Encounter', id: 'visit', status: 'in-progress', period: { start } },
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: 'Patient/jane' },
    appointment: [{ reference: 'Appointment/booked' }],
  }
  await ehr.repository.createResource<Encounter>(visit)
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane', encounter: 'visit' })))
  const form = findEncounterForm(page)
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  await expect(line).toContainText('Visit of Jun 15, 2026')
  await expect(form.dateOfService).toHaveValue('06/15/2026')
  await expect(form.appointment).toHaveValue(/9:00 AM/)
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await page.reload()
  await expect(form.dateOfService).toHaveValue('06/15/2026')
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.checks).not.toContainText('appointment')
  // The EHR's own encounter is as it was.
  expect(await ehr.repository.readResource<Encounter>('Encounter', 'visit')).toMatchObject({ ...visit })

  await ehr.repository.createResource<Encounter>({
    ...{ ...visit, id: 'stay', appointment: [] },
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
  })
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane', encounter: 'stay' })))
  await expect(line).toContainText('The day of the visit that is open in Test EHR is not certain')
  await expect(form.dateOfService).not.toHaveValue('06/15/2026')
  await expectAccessible(page)
})

test('a visit that the EHR names without its patient is of its own, or of nobody who can be known', async ({
  page,
}) => {
  const visit: Encounter = {
    ...{ resourceType: 'Encounter', id: 'visit', status: 'in-progress', period: { start: '2026-06-15' } },
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: 'Patient/jane' },
  }
  await ehr.repository.createResource<Encounter>(visit)
  await page.goto(launchAddress(site, ehr, ehr.launch({ encounter: 'visit' })))
  const form = findEncounterForm(page)
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  await expect(line).toContainText('Opened from Test EHR for Doe, Jane')
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await expect(form.dateOfService).toHaveValue('06/15/2026')
  await page.reload()
  await expect(line).toContainText('Doe, Jane')
  await expect(form.patient).toHaveValue(/Doe, Jane/)

  await page.goto(launchAddress(site, ehr, ehr.launch({ encounter: 'gone' })))
  const alert = page.getByRole('alert').filter({ hasText: 'named no patient' })
  await expect(alert).toContainText('select the patient yourself')
  await expect(page).toHaveURL(`${site.origin}/`)
  await expect(line).toBeHidden()
  await expectAccessible(page)
})

test('an encounter of this app that is open in the EHR is opened', async ({ page }) => {
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  const form = findEncounterForm(page)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  const own = new URL(page.url()).pathname
  expect(own).toMatch(/\/encounters\/\d+$/)
  const [saved] = await encounters()
  const next = () => ehr.launch({ patient: 'jane', encounter: saved?.id ?? '' })
  await page.goto(launchAddress(site, ehr, next()))
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  expect(new URL(page.url()).pathname).toBe(own)
  await expect(page.getByRole('region', { name: 'Opened from Test EHR' }).getByRole('alert')).toBeHidden()
  // With another chart open, it says nothing.
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'mary', encounter: saved?.id ?? '' })))
  await expect(form.patient).toHaveValue(/Doe, Mary/)
  await expect(form.diagnosisChips).toHaveCount(0)
})

test('an EHR that shows the patient itself is not repeated, and a name always is', async ({ page }) => {
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  ehr.extra = { need_patient_banner: false }
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(line).toContainText('Opened from Test EHR for Doe, Jane')
  await expect(line).not.toContainText('100234')
  const form = findEncounterForm(page)
  await expect(form.patient).toHaveValue(/Doe, Jane · 03\/15\/1985 · 100234/)
  await page.reload()
  await expect(line).toContainText('Doe, Jane')
  await expect(line).not.toContainText('100234')
  // What is no boolean is no word of the standard.
  ehr.extra = { need_patient_banner: 'false' }
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(line).toContainText('100234')
})

test('a patient without a number of the clinic is named, and cannot be selected', async ({ page }) => {
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'john' })))
  const alert = page.getByRole('alert').filter({ hasText: 'Doe, John' })
  await expect(alert).toContainText('has no patient ID of this clinic')
  await expect(page).toHaveURL(`${site.origin}/`)
  await expectAccessible(page)
})

test('a user who is no provider of the clinic is told, and can work', async ({ page }) => {
  ehr.user = 'Practitioner/new'
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(page.getByText('You are signed in, but cannot be selected as a provider.')).toBeVisible()
  const form = findEncounterForm(page)
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  await expect(form.provider).toHaveValue('')
})

test('a patient who signs in cannot work here', async ({ page }) => {
  ehr.user = 'Patient/jane'
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(page.getByRole('heading', { name: 'You cannot work here as this user' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('with tokens that end', () => {
  test.use({ mayLog: /status of 40[01]/ })

  test('a token that the EHR takes no more is refreshed once, and nothing is lost', async ({ page }) => {
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
    const form = findEncounterForm(page)
    await expect(form.patient).toHaveValue(/Doe, Jane/)
    ehr.expire()
    await choose(form.diagnoses, 'j069')
    await expect(form.status).toHaveText(/^Saved/)
    expect(ehr.asked.map(({ parameters }) => parameters.get('grant_type'))).toEqual([
      null,
      'authorization_code',
      'refresh_token',
    ])
    expect(await subjects()).toEqual(['Patient/jane'])
  })

  test('where it refuses to refresh, the user signs in again, to what was typed and to the patient', async ({
    page,
  }) => {
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
    const form = findEncounterForm(page)
    await expect(form.patient).toHaveValue(/Doe, Jane/)
    ehr.expire()
    ehr.refusesRefresh = true
    await choose(form.diagnoses, 'j069')
    const notice = page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' })
    await expect(notice).toBeVisible()
    // On a phone, too, it covers nothing of whose chart is open.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => window.scrollTo(0, 0))
    const top = (box: { readonly y: number } | null) => box?.y ?? Number.NaN
    const boxes = async () => ({
      notice: await notice.boundingBox(),
      line: await page.getByRole('region', { name: 'Opened from Test EHR' }).boundingBox(),
    })
    await expect
      .poll(async () => {
        const { notice: above, line: below } = await boxes()
        return top(below) - top(above) - (above?.height ?? Number.NaN)
      })
      .toBeGreaterThanOrEqual(0)
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toContainText('Doe, Jane')
    await expect(form.patient).toHaveValue(/Doe, Jane/)
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    // The launch was good for one sign-in.
    expect(ehr.asked.at(-2)?.parameters.has('launch')).toBe(false)
    await form.button('Save draft').press('Enter')
    await expect(form.status).toHaveText(/^Saved/)
    expect(await subjects()).toEqual(['Patient/jane'])
  })
})

test('sign-out leaves nothing of the patient in the browser', async ({ page }) => {
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  const form = findEncounterForm(page)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  // Not "Doe" alone: what is random may spell it.
  const ofThePatient = ['Doe,', '"jane', '/jane', '100234', 'J06.9', '1985-03-15']
  expect(findTraces(await browserTraces(page), ofThePatient)).not.toEqual([])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect.poll(async () => findTraces(await browserTraces(page), ofThePatient)).toEqual([])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Encounters', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toBeHidden()
})

test('a locked tab is back with its patient, unless the EHR has opened it for another one', async ({
  context,
  page,
}) => {
  // The EHR's clock goes on by itself: it is not behind this one in the end.
  await context.clock.install({ time: Date.now() - 31 * 60_000 })
  const lock = async () => {
    await page.clock.fastForward('15:01')
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  }
  const unlock = () => page.getByRole('button', { name: 'Sign in to unlock' }).click()
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  const form = findEncounterForm(page)
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await lock()
  await unlock()
  await expect(line).toContainText('Doe, Jane')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])

  await lock()
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'mary' })))
  await unlock()
  await expect(line).toContainText('Doe, Mary')
  await expect(form.patient).toHaveValue(/Doe, Mary/)
  await expect(form.diagnosisChips).toHaveCount(0)
})

test('an answer that has expired by this computer’s clock is refused, and says so', async ({
  context,
  page,
}) => {
  await context.clock.install({ time: Date.now() + 60 * 60_000 })
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('date and time of this computer')
})

test('a sign-in that the EHR has not signed is refused, and says so', async ({ page }) => {
  const stranger = await startEhr()
  ehr.keys = stranger.keys
  await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
  await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Test EHR is not signed with its keys')
  expect(ehr.received.filter(({ url }) => url.startsWith('/Patient'))).toEqual([])
  await stranger.close()
})

test.describe('where the EHR lets no page read its keys', () => {
  test.use({ mayLog: /CORS policy|Failed to load resource/ })

  test('the connection alone says whose sign-in it is', async ({ page }) => {
    ehr.keys = undefined
    const asked = page.waitForRequest(`${ehr.baseUrl}/keys`)
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
    await expect(findEncounterForm(page).patient).toHaveValue(/Doe, Jane/)
    await asked
  })
})

test.describe('with several EHRs', () => {
  test('the app by itself asks where to sign in', async ({ page }) => {
    const second = await startEhr()
    const { smart } = smartConfig(ehr)
    const both = await serveApp(
      smartConfig(ehr, { issuers: [...smart.issuers, { url: second.baseUrl, name: 'North clinic' }] }),
    )
    second.redirectUri = `${both.origin}/`
    await page.goto(both.origin)
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'North clinic' }).click()
    await expect(page.getByRole('heading', { name: 'Encounters', level: 1 })).toBeVisible()
    expect(ehr.asked).toEqual([])
    expect(second.asked).toHaveLength(2)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Encounters', level: 1 })).toBeVisible()
    await both.close()
    await second.close()
  })
})

test('beside an encounter server the EHR signs people in and names the patients', async ({ page }) => {
  const { systems, smart } = smartConfig(ehr)
  const pair = await serveApp({
    ...{ client: 'http', baseUrl: '/api', smart },
    directory: { client: 'fhir', baseUrl: ehr.baseUrl, systems },
  })
  ehr.redirectUri = `${pair.origin}/`
  const tokens = new Set<string | undefined>()
  const searched: unknown[] = []
  await page.route(`${pair.origin}/api/**`, async (route) => {
    const request = route.request()
    tokens.add((await request.allHeaders()).authorization)
    const user = { id: 'lee', name: 'Dr. Lee', providerId: 201, capabilities: ['edit', 'submit'] }
    const supports = { sorts: [], filters: ['patientId'], counts: 'none', restore: false, subscribe: false }
    if (request.url().endsWith('/session')) return route.fulfill({ json: { user, supports } })
    if (request.url().endsWith('/search')) {
      searched.push(request.postDataJSON())
      return route.fulfill({ json: { records: [], total: 0, counts: {} } })
    }
    // The changes of others: none.
    await route.fulfill({ contentType: 'application/x-ndjson', body: '' })
  })
  await page.goto(launchAddress(pair, ehr, ehr.launch({ patient: 'jane' })))
  const form = findEncounterForm(page)
  await expect(form.patient).toHaveValue(/Doe, Jane/)
  const line = page.getByRole('region', { name: 'Opened from Test EHR' })
  await line.getByRole('button', { name: 'Encounters of this patient' }).click()
  await expect(line).toContainText('None yet.')
  expect(searched).toContainEqual({ patientId: 100234, limit: 10 })
  expect([...tokens].map((token) => token?.split(' ')[0])).toEqual(['Bearer'])
  await pair.close()
})

test.describe('while the EHR is unavailable', () => {
  test.use({ mayLog: /Failed to load resource/ })

  test('a reload opens the app for its user, without a patient who cannot be looked up', async ({
    context,
    page,
  }) => {
    await page.goto(launchAddress(site, ehr, ehr.launch({ patient: 'jane' })))
    const form = findEncounterForm(page)
    await choose(form.diagnoses, 'j069')
    await expect(form.status).toHaveText(/^Saved/)
    await context.route(`${ehr.baseUrl}/**`, (route) => route.abort())
    await page.reload()
    await expect(page.getByText('Signed in as Dr. Lee')).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'Test EHR is unavailable' })).toBeVisible()
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    await expect(page.getByRole('region', { name: 'Opened from Test EHR' })).toBeHidden()
  })
})
