import type { BrowserContext } from '@playwright/test'
import { choose, fillRequired, findEncounterForm } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { serverOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

// The browser logs each request that fails.
test.use({ mayLog: /Failed to load resource/ })

const api = `${serverOrigin}/api/**`

/** Cuts every request to the server off; the app is still served. */
const turnServer = async (context: BrowserContext, to: 'off' | 'on') => {
  if (to === 'off') await context.route(api, (route) => route.abort())
  else await context.unroute(api)
}

test('what is typed while the server is off waits over a reload, and is sent once', async ({
  context,
  page,
}) => {
  const created: string[] = []
  context.on('response', (response) => {
    if (response.status() === 201) created.push(response.url())
  })
  // Whom the clinician has looked up before.
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await page.goto(`${serverOrigin}/encounters/new`)
  created.length = 0

  await turnServer(context, 'off')
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send \(\d\)$/)
  const provisional = page.url()
  expect(provisional).toMatch(/\/encounters\/-\d+$/)
  await expect(page.getByText('Server unavailable')).toBeVisible()

  await page.reload()
  await expect(form.status).toHaveText(/^Waiting to send \(\d\)$/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await page.getByRole('link', { name: /^Waiting to send/ }).click()
  await expect(page.getByRole('heading', { name: 'Waiting to send' })).toBeVisible()
  await expect(page).toHaveTitle(/^Waiting to send/)
  const waiting = page.getByRole('list', { name: 'Changes that wait' }).getByRole('listitem')
  await expect(waiting.first()).toContainText('Doe, John')
  await expect(waiting.first()).toContainText('New encounter')
  await expectAccessible(page)
  await page.goBack()
  await expect(form.status).toHaveText(/^Waiting to send \(\d\)$/)

  await turnServer(context, 'on')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  expect(created).toHaveLength(1)
  await expect(page.getByRole('link', { name: /^Waiting to send/ })).toHaveCount(0)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])

  // The provisional address leads to the encounter still.
  await page.goto(provisional)
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
})

test('a change that conflicts with one made elsewhere waits for a decision', async ({
  browser,
  context,
  page,
}) => {
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
  await turnServer(context, 'off')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send \(1\)$/)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto(page.url())
  const theirs = findEncounterForm(other)
  const saved = other.waitForResponse((response) => response.request().method() === 'PUT')
  await choose(theirs.diagnoses, 'e119')
  expect((await saved).status()).toBe(200)
  await elsewhere.close()

  await turnServer(context, 'on')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(form.status).toHaveText(/^Not sent: .*changed this encounter first/)
  await page.getByRole('link', { name: /^Waiting to send/ }).click()
  await expect(page.getByText('1 needs your decision')).toBeVisible()
  const differences = page.getByRole('table', { name: /^What differs/ })
  await expect(differences).toContainText('J06.9')
  await expect(differences).toContainText('E11.9')
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: /^Send my change anyway/ })).toBeVisible()
  await page.getByRole('button', { name: /^Send both changes/ }).click()
  await expect(page.getByText('Nothing is waiting')).toBeVisible()
  await page.goBack()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/, /E11\.9/])
})

/** Whoever signs people in stands before the server, as a proxy with a cookie does: nobody chooses a user in the app. */
const signInByProxy = async (context: BrowserContext, token: () => string) => {
  await context.route('**/config.json', (route) =>
    route.fulfill({ json: { client: 'http', baseUrl: '/api' } }),
  )
  await context.route(api, (route, request) =>
    route.continue({ headers: { ...request.headers(), authorization: `Bearer ${token()}` } }),
  )
}

test('what is typed after somebody else was signed in waits for whom it is of', async ({ context, page }) => {
  let token = 'demo-lee'
  await signInByProxy(context, () => token)
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  const written: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'PUT') written.push(token)
  })
  // What was answered last holds for five seconds: a refusal tells, too.
  token = 'nobody'
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send \(1\): sign in as Dr\. Lee$/)
  token = 'demo-desk'
  written.length = 0
  await page.getByRole('link', { name: /^Waiting to send/ }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Sign in as Dr. Lee to send this change.' })
  await expect(notice).toContainText('is signed in at the server now')
  await expectAccessible(page)
  expect(written).toEqual([])
  token = 'demo-lee'
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('Nothing is waiting')).toBeVisible()
  expect(written).toEqual(['demo-lee'])
})

test('who uses the device next is told how much of whom waits, and nothing of what it is about', async ({
  context,
  page,
}) => {
  let token = 'demo-lee'
  await signInByProxy(context, () => token)
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  token = 'nobody'
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send \(1\)/)
  token = 'demo-desk'
  await page.goto(`${serverOrigin}/settings`)
  await page.getByRole('link', { name: '1 change of another user waits' }).click()
  const others = page.getByRole('region', { name: 'Changes of other users' })
  await expect(others.getByRole('listitem')).toHaveText(['1 change of Dr. Lee waits'])
  await expect(page.getByText('Nothing is waiting')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/Doe|J06/)
  await expect(page.getByRole('button', { name: /Discard|Send/ })).toHaveCount(0)
  await expectAccessible(page)
  token = 'demo-lee'
  await page.goto(`${serverOrigin}/outbox`)
  await expect(page.getByText('Nothing is waiting')).toBeVisible()
  await expect(others).toHaveCount(0)
})

test('a change whose key the browser has lost is told until a person discards it', async ({
  context,
  page,
}) => {
  await page.goto(`${serverOrigin}/encounters/new`)
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await turnServer(context, 'off')
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Waiting to send \(1\)$/)
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    for (const name of names.filter((found) => found.startsWith('encounter-form:outbox:'))) {
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => {
          const transaction = request.result.transaction('keys', 'readwrite')
          transaction.objectStore('keys').clear()
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      })
    }
  })
  await turnServer(context, 'on')
  await page.reload()
  await page.getByRole('link', { name: '1 change is damaged' }).click()
  const damaged = page.getByRole('list', { name: 'Damaged changes' }).getByRole('listitem')
  await expect(damaged).toContainText(/^Made \d/)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Discard/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('Nothing is waiting')).toBeVisible()
  await expect(page.getByRole('link', { name: '1 change is damaged' })).toHaveCount(0)
})
