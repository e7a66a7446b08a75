import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerProcess } from '../../faults/startServerProcess.js'
import { type AppCopy, copyApp } from '../../support/appCopy.js'
import { inventedCptList, makeFile, openCodeSets } from '../../support/codeSets.js'
import { choose, fillRequired, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { fhirConfig, startFhirSite } from '../../support/fhirSite.js'
import { expectNoAnswers, readCaches, untilKept } from '../../support/offline.js'
import { type FolderServer, serveFolder } from '../../support/serveFolder.js'
import { untilSeeded } from '../../support/storage.js'
import { test as base, expect } from '../../support/test.js'

/** A copy of the app, and a server of its own: both can be changed. */
const test = base.extend<{ copy: AppCopy; site: FolderServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from its parameter.
  copy: async ({}, use) => {
    const copy = copyApp()
    await use(copy)
    copy.remove()
  },
  site: async ({ copy }, use) => {
    const site = await serveFolder(copy.folder)
    await use(site)
    await site.stop()
  },
})

// The browser logs each request that fails.
test.use({ serviceWorkers: 'allow', mayLog: /Failed to load resource/ })

// Each waits until some hundred files are kept, one after the other, and one until those of the next version are, too.
test.setTimeout(300_000)

const updateLine = 'A new version is ready'

test('after one visit the app opens, finds codes and saves without a network', async ({ context, page }) => {
  const sets = await openCodeSets(page)
  await sets.choose(makeFile('cpt-2026.csv', inventedCptList))
  await expect(sets.status).toContainText('CPT 2026: 300 codes')
  await page.goto('/?status=Draft')
  await untilSeeded(page)
  await untilKept(page)
  await context.setOffline(true)

  await page.reload()
  await expect(page.getByRole('table', { name: 'Encounters' }).getByRole('row')).toHaveCount(3)
  await page.goto('/encounters/new')
  const form = findEncounterForm(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'sore throat')
  await expect(form.diagnosisChips).toHaveText([/J02\.9/])
  await choose(form.procedures, 'invented elbow number 17')
  await expect(form.procedureChips).toHaveText([/10017/])
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)

  await page.goto('/settings')
  await expect(page.getByRole('region', { name: 'Code sets' }).getByRole('table')).toContainText(
    'Loaded in this browser',
  )
  await page.getByRole('link', { name: 'Licenses' }).click()
  await expect(page.getByText('## workbox-precaching - ')).toBeVisible()
})

test('the site’s code sets are there without a network, and go where the site takes them away', async ({
  copy,
  page,
  site,
}) => {
  const { origin } = site
  const list = join(copy.folder, 'cpt-2026.csv')
  const packs = join(copy.folder, 'codes')
  writeFileSync(list, inventedCptList)
  execFileSync(process.execPath, ['src/codes/cli/run.mjs', '--cpt', list, '--out', packs])
  const keptPacks = async () =>
    (await readCaches(page))
      .filter(({ url }) => url.includes('/codes/'))
      .map(({ url }) => new URL(url).pathname)

  await page.goto(`${origin}/settings`)
  await untilKept(page)
  await expect.poll(keptPacks).toHaveLength(2)
  const table = page.getByRole('region', { name: 'Code sets' }).getByRole('table')
  await expect(table).toContainText('From this site')
  await site.stop()
  await page.reload()
  await expect(table).toContainText('From this site')
  await page.goto(`${origin}/encounters/new`)
  const form = findEncounterForm(page)
  await choose(form.procedures, 'invented elbow number 17')
  await expect(form.procedureChips).toHaveText([/10017/])

  rmSync(packs, { recursive: true })
  await site.start()
  await page.goto(`${origin}/settings`)
  await expect(table).not.toContainText('From this site')
  await expect.poll(keptPacks).toEqual([])
})

test('over a server: what is typed while it is away waits over a reload, and no cache has an answer of it', async ({
  page,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'encounter-form-data-'))
  const server = await startServerProcess({ DATA_DIR: data })
  const origin = `http://127.0.0.1:${server.port}`
  await page.goto(`${origin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
  await choose(form.diagnoses, 'e119')
  await saved
  // The page has the answer, too.
  await expect(form.status).toHaveText(/^Saved/)
  const address = page.url()
  await page.goto(`${origin}/?status=Draft`)
  const rows = page.getByRole('table', { name: 'Encounters' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Doe, John' })).toHaveCount(1)
  await untilKept(page)

  await server.stop('SIGKILL')
  await page.reload()
  await expect(rows.filter({ hasText: 'Doe, John' })).toHaveCount(1)
  await expect(page.getByText('Server unavailable')).toBeVisible()
  await page.goto(address)
  await expect(form.diagnosisChips).toHaveText([/E11\.9/])
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText('Waiting to send (1)')
  await page.reload()
  await expect(form.status).toHaveText('Waiting to send (1)')
  await expect(form.diagnosisChips).toHaveText([/E11\.9/, /J06\.9/])

  await server.start()
  await page.reload()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.diagnosisChips).toHaveText([/E11\.9/, /J06\.9/])

  await expectNoAnswers(page, /Doe|1985-03-16|E11\.9|J06\.9/)
  await server.stop('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

test('over FHIR: what is typed while the server is away waits over a reload, and is sent', async ({
  copy,
  page,
}) => {
  writeFileSync(join(copy.folder, 'config.json'), JSON.stringify(fhirConfig))
  const fhir = await startFhirSite()
  const site = await serveFolder(copy.folder, { path: '/fhir', to: fhir.baseUrl })
  await page.goto(`${site.origin}/encounters/new`)
  const form = findEncounterForm(page)
  await choose(form.patient, 'doe jane')
  await form.dateOfService.fill('06/15/2026')
  await form.dateOfService.press('Tab')
  // What a server does not answer within four seconds has a number of its own until it does.
  await expect(page).toHaveURL(/\/encounters\/\d+$/, { timeout: 60_000 })
  const address = page.url()
  await page.goto(`${site.origin}/?status=Draft`)
  const rows = page.getByRole('table', { name: 'Encounters' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(1)
  await page.goto(address)
  await expect(form.status).toHaveText(/^Saved/)
  await untilKept(page)

  await site.stop()
  await page.goto(`${site.origin}/?status=Draft`)
  await expect(rows.filter({ hasText: 'Doe, Jane' })).toHaveCount(1)
  await page.goto(address)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText('Waiting to send (1)')
  await page.reload()
  await expect(form.status).toHaveText('Waiting to send (1)')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])

  await site.start()
  await page.reload()
  await expect(form.status).toHaveText(/^Saved/)
  expect(await fhir.repository.searchResources({ resourceType: 'Condition' })).toMatchObject([
    { code: { coding: [{ code: 'J06.9' }] } },
  ])
  await expectNoAnswers(page, /Doe|1985-03-15|J06\.9/)
  await site.stop()
  await fhir.close()
})

test('an open tab says that a new version is there, goes on with the old one, and saves before it reloads', async ({
  context,
  copy,
  page,
  site: { origin },
}) => {
  await page.goto(`${origin}/encounters/new`)
  const form = findEncounterForm(page)
  await untilKept(page)
  const other = await context.newPage()
  await other.goto(`${origin}/?status=Draft`)
  await expect(other.getByRole('heading', { name: 'Encounters' })).toBeVisible()
  const scriptOf = (tab: typeof page) =>
    tab.evaluate(() => document.querySelector<HTMLScriptElement>('script[src*="/start-"]')?.src ?? '')
  const before = await scriptOf(page)
  await expect(page.getByText(updateLine)).toHaveCount(0)

  copy.deployNext()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  // Once all files of the new version are kept.
  await expect(page.getByText(updateLine)).toBeVisible({ timeout: 120_000 })
  await expect(other.getByText(updateLine)).toBeVisible()
  await expectAccessible(page)
  // A page of the old version that this tab has not loaded yet, and the server no longer has.
  await other.getByRole('link', { name: 'Settings' }).click()
  await expect(other.getByRole('heading', { name: 'Code sets' })).toBeVisible()
  expect(await scriptOf(other)).toBe(before)

  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await page.getByRole('status').getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => scriptOf(page)).not.toBe(before)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(page.getByText(updateLine)).toHaveCount(0)

  // The other tab has not moved, so its files stay until it has.
  await expect(other.getByText(updateLine)).toBeVisible()
  const isKept = () => page.evaluate(async (script) => (await caches.match(script)) !== undefined, before)
  expect(await isKept()).toBe(true)
  await other.getByRole('status').getByRole('button', { name: 'Reload' }).click()
  await expect.poll(isKept).toBe(false)
  await expect(other.getByText(updateLine)).toHaveCount(0)
})

test('a site that wants no service worker has it removed with what it kept', async ({
  copy,
  page,
  site: { origin },
}) => {
  await page.goto(`${origin}/?status=Draft`)
  await untilKept(page)
  writeFileSync(join(copy.folder, 'config.json'), JSON.stringify({ serviceWorker: false }))
  await page.reload()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0)
  // The worker has ruled this page to its end.
  await page.reload()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
})
