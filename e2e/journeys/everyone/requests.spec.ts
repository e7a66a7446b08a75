import type { Page } from '@playwright/test'
import { startServerProcess } from '../../faults/startServerProcess.js'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

/** Collects what the page asks the server for: a line a request, with the names of what its body asks by. */
const listen = (page: Page) => {
  const asked: string[] = []
  page.on('request', (sent) => {
    const { pathname } = new URL(sent.url())
    if (!pathname.startsWith('/api/')) return
    const body: unknown = sent.postData() === null ? {} : sent.postDataJSON()
    const names = Object.keys(typeof body === 'object' && body !== null ? body : {})
    const by =
      typeof body === 'object' && body !== null && 'kind' in body ? String(body.kind) : names.join(' ')
    asked.push(`${sent.method()} ${pathname.slice(4).replace(/8009\d{3}/, 'ID')} ${by}`.trim())
  })
  /** Waits until this was asked for since the last call, in any order. What comes later is found by the next call. */
  return async (expected: readonly string[]) => {
    await expect.poll(() => asked.toSorted()).toEqual(expected.toSorted())
    asked.length = 0
  }
}

/** One for each of the demo's two users. */
const sessions = ['GET /session', 'GET /session']

const otherOfTheDay = 'POST /encounters/search patientId providerId dateFrom dateTo limit'
const documented = 'POST /encounters/search appointmentIds limit'

test('a list, an encounter, a save and a submit ask a server for what they show, and for nothing twice', async ({
  page,
}) => {
  test.setTimeout(240_000)
  // A server of its own: what other journeys change would be asked for as well.
  const server = await startServerProcess({ DATABASE_URL: '', DATA_DIR: 'memory:' })
  const origin = `http://127.0.0.1:${server.port}`
  const requests = listen(page)
  // No request by which a browser asks whether it may ask: all is of one origin.
  page.on('request', (sent) => expect(sent.method()).not.toBe('OPTIONS'))

  const list = [
    ...sessions,
    'GET /changes',
    'POST /encounters/search sort status limit',
    // The filter by provider, and the number at "Today".
    'POST /directory/search provider',
    'POST /directory/appointments from to providerId',
    documented,
    'POST /directory/entries patient',
  ]
  await page.goto(`${origin}/?status=Draft`)
  await requests(list)
  // A later visit asks for some of it earlier, and for no more.
  await page.reload()
  await requests(list)

  await page.getByRole('link', { name: 'New encounter' }).first().click()
  const form = findEncounterForm(page)
  // Which appointment comes next.
  await requests([documented])

  await choose(form.patient, 'Doe, John')
  await expect(form.status).toHaveText(/^Saved/)
  await requests([
    'POST /directory/search patient',
    otherOfTheDay,
    'POST /encounters encounter',
    // Its record came with its number.
    'GET /encounters/ID/history',
    otherOfTheDay,
  ])

  await choose(form.diagnoses, 'j069')
  await requests([
    // The codes that this provider uses most, of diagnoses and procedures.
    'POST /encounters/search providerId limit',
    'PUT /encounters/ID encounter',
    'GET /encounters/ID/history',
  ])
  await choose(form.procedures, '99213')
  await requests(['PUT /encounters/ID encounter', 'GET /encounters/ID/history'])

  await form.button('Submit').click()
  await expect(form.step).toHaveText(/Submitted/)
  await requests(['POST /encounters/ID/transitions to', 'GET /encounters/ID/history'])

  await page.reload()
  await expect(form.step).toHaveText(/Submitted/)
  await requests([
    ...sessions,
    'GET /changes',
    'GET /encounters/ID',
    'GET /encounters/ID/history',
    'POST /directory/entries patient',
    'POST /directory/entries provider',
    otherOfTheDay,
    'POST /directory/appointments from to providerId',
    documented,
  ])
  await page.close()
  await server.stop('SIGTERM')
})
