import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/server/database/Database.js'
import { migrate } from '../../src/server/database/migrations.js'
import { openPglite } from '../../src/server/database/openPglite.js'
import { createServer } from '../../src/server/http/createServer.js'
import type { Site } from '../../src/server/http/Site.js'
import { openSite } from '../../src/server/openSite.js'
import { everyone, visit } from '../../src/testing/contractSupport.js'

const headers = { authorization: 'Bearer known', 'content-type': 'application/json' }

/** As a database names values in its messages. */
const nameOf = { code: '22P02', detail: 'Key (name)=(Doe, Jane) is not what it should be.' }

describe('a server where something fails', () => {
  let database: Database
  let site: Site & { readonly close: () => Promise<void> }
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    site = await openSite(database, {
      authenticate: async (token) => (token === 'known' ? everyone : undefined),
    })
  }, 120_000)
  afterAll(async () => {
    await site.close()
    await database.close()
  })

  const failing = (error: unknown): Site => ({ ...site, list: () => Promise.reject(error) })
  const search = { method: 'POST', url: '/api/encounters/search', headers, payload: {} } as const

  it('logs nothing of a patient, whatever goes wrong', async () => {
    const lines: string[] = []
    const error = Object.assign(new Error('invalid input: Doe, Jane'), nameOf, { cause: new Error('J06.9') })
    const app = await createServer(failing(error), {
      logs: { write: (line: string) => lines.push(line) > 0 },
    })
    const create = { ...search, url: '/api/encounters' }
    const key = { ...headers, 'idempotency-key': '"Doe, Jane"' }
    const made = await app.inject({
      ...create,
      headers: key,
      payload: { encounter: { ...visit, Note: 'Doe, Jane' } },
    })
    await app.inject({ ...create, headers: key, payload: { encounter: visit } })
    await app.inject({ ...create, headers: key, payload: '{"encounter": "Doe, Jane' })
    await app.inject({ ...search, payload: { text: 'Doe, Jane' } })
    await app.inject({ ...search, payload: { 'Doe, Jane': 1 } })
    await app.inject({ url: '/api/encounters/Doe,%20Jane?patient=Doe', headers })
    await app.inject({ url: '/Doe/Jane', headers })
    await app.inject({ url: '/api/encounters/Doe%ZZJane', headers })
    await app.inject({ url: `/api/encounters/${'Doe'.repeat(100)}`, headers })
    await app.inject({ url: '/api/session', headers: { authorization: 'Bearer Doe-Jane' } })
    await app.inject({
      ...search,
      url: '/api/directory/search',
      payload: { kind: 'patient', text: 'Doe, Jane' },
    })
    await app.close()
    expect([made.statusCode, lines.length > 12]).toEqual([201, true])
    expect(lines.join('')).toContain('"code":"22P02"')
    // Times are digits, which may be any.
    const text = lines.join('').replaceAll(/"(?:time|pid|responseTime)":[\d.]+/g, '')
    expect(text).not.toMatch(/doe|jane|J06|100234|8009\d{3}/i)
  })

  it.each([
    [{ code: 'ECONNREFUSED', syscall: 'connect' }],
    [{ code: '57P01' }],
    [{ code: '53300' }],
    [{ code: '57014' }],
    [{ message: 'Connection terminated unexpectedly' }],
  ])('says when to come back where its database is away: %j', async (error) => {
    const app = await createServer(failing(Object.assign(new Error(), error)), { logs: false })
    const answer = await app.inject(search)
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().kind]).toEqual([
      503,
      '1',
      'unavailable',
    ])
    await app.close()
  })

  it.each([
    [search.url, { status: 'a\u0000' }],
    [search.url, { text: 'a\u0000' }],
    [search.url, { appointmentIds: ['a\u0000'] }],
    ['/api/directory/search', { kind: 'patient', text: '\u0000' }],
    ['/api/directory/entries', { kind: 'patient', ids: ['\u0000'] }],
    ['/api/directory/appointments', { from: '2026-06-15', to: '2026-06-15', providerId: '\u0000' }],
  ])('refuses what no database can look for: %s %j', async (url, payload) => {
    const app = await createServer(site, { logs: false })
    expect((await app.inject({ ...search, url, payload })).statusCode).toBe(422)
    await app.close()
  })

  it('says when to come back to a user who asks too often, and to whoever tries out tokens', async () => {
    const app = await createServer(site, { logs: false, requestsPerMinute: 2 })
    const statusesOf = async (authorization: string) => {
      const answers = []
      for (const _ of [1, 2, 3])
        answers.push(await app.inject({ url: '/api/session', headers: { authorization } }))
      expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
      expect(answers.at(-1)?.json()).toMatchObject({ status: 429, kind: 'unavailable' })
      return answers.map(({ statusCode }) => statusCode)
    }
    expect(await statusesOf('Bearer made-up')).toEqual([401, 401, 429])
    // From the same address.
    expect(await statusesOf('Bearer known')).toEqual([200, 200, 429])
    await app.close()
  })
})
