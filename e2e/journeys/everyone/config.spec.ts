import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { startServerProcess } from '../../faults/startServerProcess.js'
import { choose, fillRequired, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { expect, test } from '../../support/test.js'

const serveConfig = (page: Page, body: string) =>
  page.route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', body }))

const encountersKept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('encounter-form:')))

for (const [name, body, message] of [
  ['is not JSON', '{\n  "client": "http"\n  "baseUrl": "/api"\n}', 'line 3, column 3'],
  ['was cut off', '{ "client": "http", "baseU', 'not valid JSON'],
  ['is a list', '[]', 'not a JSON object'],
  ['names no client that there is', '{ "client": "postgres" }', 'names the storage “postgres”'],
  ['has a misspelled name', '{ "clientt": "http", "baseUrl": "/api" }', '“clientt” is not a setting'],
  ['names a server without its address', '{ "client": "http" }', 'without a valid “baseUrl”'],
  ['has a wrong header', '{ "headers": { "frameAncestors": ["*"] } }', '“*”, which is not an origin'],
] as const)
  test(`a config.json that ${name} stops the app, with words, and nothing is kept`, async ({ page }) => {
    await serveConfig(page, body)
    await page.goto('/encounters/new')
    await expect(page.getByRole('heading', { name: 'Encounters cannot be opened' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText(message)
    await expectAccessible(page)
    expect(await encountersKept(page)).toEqual([])
  })

test('a config.json that is gone does not have a server’s encounters kept in the browser', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('encounter-form-app:configured', 'http'))
  await serveConfig(page, '<!doctype html><title>Sign in to the guest network</title>')
  await page.goto('/encounters/new')
  await expect(page.getByRole('alert')).toContainText('named a server before')
  expect(await encountersKept(page)).toEqual([])
})

const built = fileURLToPath(new URL('../../../dist/app', import.meta.url))

/** A site whose page shows an address in a frame. */
const startHost = async (framed: () => string) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><html lang="en"><title>EHR</title><link rel="icon" href="data:," />
      <iframe title="Encounter" src="${framed()}" width="1200" height="900"></iframe></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  return {
    // Another site than that of the server at 127.0.0.1, not merely another port.
    origin: `http://localhost:${typeof address === 'object' && address !== null ? address.port : ''}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test.describe('in a page of another site', () => {
  // The browser itself logs the frame that it refuses.
  test.use({ mayLog: /frame-ancestors/ })

  test('the app works in a frame where config.json lets that site, and is refused to any other', async ({
    page,
  }) => {
    test.setTimeout(120_000)
    let app = ''
    const [ehr, other] = [await startHost(() => app), await startHost(() => app)]
    const folder = await mkdtemp(join(tmpdir(), 'encounter-form-app-'))
    await cp(built, folder, { recursive: true })
    const config = { client: 'http', headers: { frameAncestors: [ehr.origin] } }
    await writeFile(join(folder, 'config.json'), JSON.stringify(config))
    const server = await startServerProcess({ DATABASE_URL: '', DATA_DIR: 'memory:', APP_DIR: folder })
    app = `http://127.0.0.1:${server.port}/encounters/new`
    try {
      await page.goto(ehr.origin)
      const form = findEncounterForm(page.getByTitle('Encounter').contentFrame().locator('body'))
      await fillRequired(form)
      await choose(form.diagnoses, 'j069')
      await expect(form.diagnosisChips).toHaveText([/J06\.9/])
      await expect(form.status).toHaveText(/^Saved/)

      const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
      await page.goto(other.origin)
      await refused
      await expect(page.getByTitle('Encounter').contentFrame().getByRole('form')).toHaveCount(0)
    } finally {
      await ehr.close()
      await other.close()
      await server.stop('SIGTERM')
      await rm(folder, { recursive: true })
    }
  })
})
