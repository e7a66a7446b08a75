import type { Page } from '@playwright/test'
import { startServerProcess } from '../../faults/startServerProcess.js'
import { browserTraces, findTraces, untilDatabasesDeleted } from '../../support/browserTraces.js'
import { choose, fillRequired, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { signInAtIssuer } from '../../support/issuer/issuerPage.js'
import { startIssuer } from '../../support/issuer/startIssuer.mjs'
import { lockFromElsewhere } from '../../support/lockFromElsewhere.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { test as base, expect } from '../../support/test.js'

interface Site {
  readonly origin: string
  readonly issuer: Awaited<ReturnType<typeof startIssuer>>
}

/** A server of their own, whose people an issuer signs in. */
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const issuer = await startIssuer()
      const server = await startServerProcess({ DATABASE_URL: '', DATA_DIR: 'memory:', ...issuer.env })
      const origin = `http://localhost:${server.port}`
      issuer.admit(origin)
      await use({ origin, issuer })
      await server.stop('SIGTERM')
      await issuer.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
test.describe.configure({ timeout: 120_000 })
// The browser logs each request that is refused.
test.use({ mayLog: /Failed to load resource/ })

const openAs = async (page: Page, { origin }: Site, name: string, path = '/encounters/new') => {
  await page.goto(`${origin}${path}`)
  await signInAtIssuer(page, name)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  return findEncounterForm(page)
}

/** Refuses the next request to the interface, as a server does whose clock is ahead. */
const refuseOnce = async (page: Page) => {
  const refused: string[] = []
  await page.route(
    '**/api/encounters**',
    async (route) => {
      refused.push(route.request().method())
      await route.fulfill({ status: 401, json: { type: 'about:blank', title: 'Unauthorized', status: 401 } })
    },
    { times: 1 },
  )
  return refused
}

/** Minutes after which the app locks. */
const lockMinutes = 15

/** What a browser may not keep of the encounter that these journeys enter. */
const ofThePatient = ['Doe, J', '10023', 'J06.9', '99213', '03/15/1985', '1985-03-15']

test('signs in with the issuer, back to where one was, with nothing of it left in the address', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/encounters/new`)
  await expect(page.getByRole('heading', { name: 'Clinic sign-in' })).toBeVisible()
  await signInAtIssuer(page, 'Dr. Lee')
  const form = findEncounterForm(page)
  await expect(page).toHaveURL(`${site.origin}/encounters/new`)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page.getByText('Signed in as Dr. Lee')).toBeVisible()
  await expectAccessible(page)
  // Where one was is not told to the issuer, and it is asked by PKCE.
  const asked = site.issuer.asked.join('\n')
  expect(asked).not.toContain('encounters%2Fnew')
  expect(asked).toContain('code_challenge_method=S256')
  // A reload goes on without the issuer.
  const before = site.issuer.asked.length
  await page.reload()
  await expect(form.status).toHaveText(/^Saved/)
  expect(site.issuer.asked.slice(before).filter((path) => path.startsWith('/auth'))).toEqual([])
})

test('says so where the issuer refuses, and signs in on the next try', async ({ page, site }) => {
  await page.goto(`${site.origin}/`)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('The user pressed Cancel')
  await expect(page).toHaveURL(`${site.origin}/`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await signInAtIssuer(page, 'Robin')
  await expect(page.getByText('Signed in as Robin')).toBeVisible()
})

test('refreshes a token that the server refuses, and asks to sign in again where it cannot', async ({
  page,
  site,
}) => {
  const form = await openAs(page, site, 'Dr. Lee')
  const before = site.issuer.asked.length
  const refused = await refuseOnce(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  expect(refused.length).toBe(1)
  expect(site.issuer.asked.slice(before).filter((path) => path === '/token')).toHaveLength(1)

  site.issuer.refuseTokens(true)
  await refuseOnce(page)
  await choose(form.procedures, '99213')
  await expect(page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' })).toBeVisible()
  await expect(form.status).toHaveText(/^Not saved/)
  await expectAccessible(page)
  site.issuer.refuseTokens(false)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  // The issuer's own session goes on: it does not ask.
  await expect(page.getByText('Signed in as Dr. Lee')).toBeVisible()
  await expect(form.procedureChips).toHaveText([/99213/])
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await form.button('Save draft').press('Enter')
  await expect(form.status).toHaveText(/^Saved/)
})

test('sign-out leaves nothing of a patient in the browser, in any tab', async ({ context, page, site }) => {
  const form = await openAs(page, site, 'Dr. Lee')
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  const saved = new URL(page.url()).pathname
  const [, number = ''] = /(\d+)$/.exec(saved) ?? []
  const list = await context.newPage()
  await list.goto(`${site.origin}/?status=Draft`)
  await expect(list.getByRole('table', { name: 'Encounters' })).toContainText('Doe')
  // What is looked for is there before.
  await list.getByRole('searchbox', { name: 'Search' }).fill('doe')
  await expect
    .poll(async () => findTraces(await browserTraces(list), ['"text":"doe"']))
    .toContain('sessionStorage: "text":"doe"')
  const unsaved = await context.newPage()
  await unsaved.goto(`${site.origin}/encounters/new`)
  await choose(findEncounterForm(unsaved).diagnoses, 'j069')
  await expect
    .poll(async () => findTraces(await browserTraces(unsaved), ['J06.9']))
    .toContain('sessionStorage: J06.9')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const signedOut = { name: 'You are signed out' }
  for (const tab of [page, list, unsaved]) {
    await expect(tab.getByRole('heading', signedOut)).toBeVisible()
    await untilDatabasesDeleted(tab)
    const traces = await browserTraces(tab)
    expect(findTraces(traces, [...ofThePatient, number, 'Dr. Lee', '"lee', '/lee'])).toEqual([])
  }
  await expectAccessible(page)
  // The way back leads to no encounter.
  await list.goto(`${site.origin}${saved}`)
  await expect(list.getByRole('heading', signedOut)).toBeVisible()
  await list.getByRole('button', { name: 'Sign in' }).click()
  await expect(list.getByRole('heading', { name: 'Clinic sign-in' })).toBeVisible()
})

test('sign-out asks while changes wait to be sent', async ({ context, page, site }) => {
  const form = await openAs(page, site, 'Dr. Lee')
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await context.route(`${site.origin}/api/**`, (route) => route.abort())
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign out?' })
  await expect(dialog).toContainText('1 change is saved on this device only')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(form.status).toHaveText(/^Waiting to send/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await context.unroute(`${site.origin}/api/**`)
  await dialog.getByRole('button', { name: 'Send now' }).click()
  await expect(dialog).toContainText('Everything is sent')
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
})

test('locks after fifteen minutes in all tabs, keeps what was typed for its user alone', async ({
  context,
  page,
  site,
}) => {
  // The issuer's clock goes on by itself: it is not ahead of this one in the end.
  await context.clock.install({ time: Date.now() - (lockMinutes + 1) * 60_000 })
  const form = await openAs(page, site, 'Dr. Lee')
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Saved/)
  await form.dateOfService.fill('06/99')
  const other = await context.newPage()
  await other.goto(`${site.origin}/?status=Draft`)
  await expect(other.getByRole('table', { name: 'Encounters' })).toContainText('Doe')

  await page.clock.fastForward(lockMinutes * 60_000 + 1_000)
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { name: 'Locked' })).toBeVisible()
    await expect(tab).toHaveTitle('Locked')
    // It is encrypted once the page is empty.
    await expect.poll(async () => findTraces(await browserTraces(tab), ofThePatient)).toEqual([])
  }
  await expectAccessible(page)
  // A reload does not unlock it, and neither does the session that the issuer still has.
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Locked' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign in to unlock' }).click()
  await expect(page.getByRole('heading', { name: 'Clinic sign-in' })).toBeVisible()
  await signInAtIssuer(page, 'Dr. Lee')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.dateOfService).toHaveValue('06/99')
  await expect(other.getByRole('table', { name: 'Encounters' })).toContainText('Doe')
})

test('another user who unlocks the app sees nothing of the first one, who finds it again', async ({
  context,
  page,
  site,
}) => {
  await context.clock.install({ time: Date.now() - (2 * lockMinutes + 2) * 60_000 })
  const form = await openAs(page, site, 'Dr. Lee')
  // Without a patient it cannot be saved: it is in this tab alone.
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  const lockAndUnlockAs = async (name: string) => {
    await page.clock.fastForward(lockMinutes * 60_000 + 1_000)
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign in to unlock' }).click()
    await signInAtIssuer(page, name)
    await expect(page.getByText(`Signed in as ${name}`)).toBeVisible()
  }
  await lockAndUnlockAs('Robin')
  await expect(page).toHaveURL(`${site.origin}/`)
  const { sessionStorage = '', historyState = '', title = '' } = await browserTraces(page)
  expect(findTraces({ sessionStorage, historyState, title }, ['J06.9', 'formKey'])).toEqual([])
  await page.goto(`${site.origin}/encounters/new`)
  await expect(form.diagnoses).toBeVisible()
  await expect(form.diagnosisChips).toHaveCount(0)
  await lockAndUnlockAs('Dr. Lee')
  await expect(page).toHaveURL(`${site.origin}/encounters/new`)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test('a run under which the app locks is done, and told to the user alone who started it', async ({
  page,
  site,
}) => {
  const count = 6
  await page.goto(`${site.origin}/?status=Draft`)
  await signInAtIssuer(page, 'Robin')
  await storeVisits(
    page,
    Array.from({ length: count }, () => readyVisit),
    { isDemo: false },
  )
  const bar = page.getByRole('region', { name: 'Selected encounters' })
  await page.getByRole('searchbox', { name: 'Search' }).fill('quill')
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  // Held until the app is locked.
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/encounters/*/transitions', async (route) => {
    await released
    await route.continue()
  })
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(bar.getByRole('progressbar')).toBeVisible()
  await lockFromElsewhere(page)
  const locked = page.getByRole('heading', { name: 'Locked' })
  await expect(locked).toBeVisible()
  await expect(page.getByRole('progressbar', { name: /^Submit: 0 of 6/ })).toBeVisible()
  release()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const unlockAs = async (name: string) => {
    await page.getByRole('button', { name: 'Sign in to unlock' }).click()
    await signInAtIssuer(page, name)
    await expect(page.getByText(`Signed in as ${name}`)).toBeVisible()
  }
  await unlockAs('Dr. Lee')
  await page.goto(`${site.origin}/?status=Submitted`)
  await expect(page.getByRole('tab', { name: `Submitted ${count}` })).toBeVisible()
  await expect(bar).toHaveCount(0)
  const { sessionStorage = '' } = await browserTraces(page)
  expect(findTraces({ sessionStorage }, ['review-run', 'review-undo'])).toEqual([])

  await lockFromElsewhere(page)
  await expect(locked).toBeVisible()
  await unlockAs('Robin')
  await expect(bar.getByRole('status')).toHaveText(`${count} submitted.`)
  await bar.getByRole('button', { name: /^Undo: back to/ }).click()
  await expect(page.getByRole('tab', { name: 'Submitted 0' })).toBeVisible()
})
