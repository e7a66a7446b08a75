import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import { createHttpClient, readHttpSession } from '../../src/client/http/createHttpClient.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { Database } from '../../src/server/database/Database.js'
import { migrate } from '../../src/server/database/migrations.js'
import { openPglite } from '../../src/server/database/openPglite.js'
import { putEntries } from '../../src/server/directory/putEntries.js'
import { errorOf, everyone, over, visit } from '../../src/testing/contractSupport.js'
import { type RunningServer, startServer, tokenOf } from './support/startServer.js'

const directory = createMemoryDirectory({
  patients: [
    { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' },
    { id: 100242, name: 'Doe, John', birthDate: '1985-03-16', sex: 'male' },
    { id: 100240, name: 'Mustermann, Åsa', birthDate: '1948-08-24' },
  ],
  providers: [{ id: 201, name: 'Dr. Lee' }],
  appointments: [{ id: 5001, patientId: 100242, providerId: 201, date: '2026-06-15', time: '09:00' }],
  today: () => '2026-06-15',
})

describe('the server', () => {
  let database: Database
  let server: RunningServer
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    server = await startServer(database, { directory, now: () => new Date('2026-06-15T14:00:00Z') })
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await database.close()
  })

  const asking = (path: string, init: RequestInit = {}) =>
    fetch(`${server.baseUrl}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${tokenOf(everyone)}`,
        'content-type': 'application/json',
        ...init.headers,
      },
    })

  it('tells who is signed in and what it supports, and nothing to anybody else', async () => {
    const session = await readHttpSession({
      baseUrl: server.baseUrl,
      getToken: async () => tokenOf(everyone),
    })
    expect(session).toMatchObject({ user: everyone, supports: { counts: 'capped', restore: true } })
    for (const path of ['/session', '/encounters/8009001', '/changes']) {
      const refused = await asking(path, { headers: { authorization: 'Bearer made-up' } })
      expect([path, refused.status]).toEqual([path, 401])
      expect(refused.headers.get('content-type')).toMatch('application/problem+json')
      expect(await refused.json()).toMatchObject({ kind: 'unauthorized', status: 401 })
    }
  })

  it('refuses each write that is another user’s than the session, and takes it from whose it is', async () => {
    const other = { ...everyone, id: 'ö “2”', name: 'Dr. Other' }
    let session = everyone
    const client = server.clientOf(() => session)
    const as = everyone.id
    const made = await client.create(visit, { idempotencyKey: 'as-1', as })
    session = other
    const writes = {
      create: client.create(visit, { idempotencyKey: 'as-2', as }),
      // Also where the key was seen before.
      again: client.create(visit, { idempotencyKey: 'as-1', as }),
      update: client.update(made.id, { ...visit, PatientId: 8 }, { ...over(made), as }),
      transition: client.transition(
        made.id,
        { to: 'Voided', reason: 'entered twice' },
        { ...over(made), as },
      ),
      mark: client.mark(
        made.id,
        { kind: 'dismiss-finding', finding: 'sex', reason: 'known' },
        { ...over(made), as },
      ),
      restore: client.restore([{ record: made, history: [] }], { as }),
    }
    for (const [name, write] of Object.entries(writes)) {
      expect([name, await errorOf(write)]).toMatchObject([
        name,
        { kind: 'unauthorized', message: expect.stringContaining('Dr. Other is signed in now') },
      ])
    }
    expect(await client.history(made.id)).toHaveLength(1)
    const changed = await client.update(made.id, { ...visit, PatientId: 8 }, { ...over(made), as: other.id })
    expect(changed.updatedBy).toBe(other.name)
    const answer = await asking('/encounters', {
      method: 'POST',
      headers: { 'idempotency-key': '"as-3"', 'encounter-user': '""' },
      body: JSON.stringify({ encounter: visit }),
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ])
  })

  it('lets a page share the process of its service worker, so that a later visit finds the app compiled', async () => {
    const { headers } = await asking('/session')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('origin-agent-cluster')).toBeNull()
  })

  it('finds people and appointments as a directory in memory does', async () => {
    const found = server.clientOf(() => everyone).directory
    for (const text of ['', 'doe', 'asa', 'john d', '100242', '3/15/85', '1948', 'nobody']) {
      expect([text, await found.search('patient', text)]).toEqual([
        text,
        await directory.search('patient', text),
      ])
    }
    expect(await found.search('appointment', 'john')).toEqual(await directory.search('appointment', 'john'))
    expect(await found.getMany?.('patient', [100240, 7, '100234'])).toEqual([
      await directory.get('patient', 100240),
      undefined,
      await directory.get('patient', 100234),
    ])
    expect(
      await found.appointments?.({ from: '2026-06-15', to: '2026-06-15', providerId: 201 }),
    ).toHaveLength(1)
  })

  it('sends the names of a list with it, and nothing of a patient in an address', async () => {
    const asked: string[] = []
    const client = server.clientOf(
      () => everyone,
      (url, init) => {
        asked.push(String(url).slice(server.baseUrl.length))
        return fetch(url, init)
      },
    )
    await client.create(visit, { idempotencyKey: 'names' })
    await client.list({ text: 'doe jane' })
    expect(await client.directory.get('patient', 100234)).toMatchObject({ name: 'Doe, Jane' })
    await client.directory.search('patient', 'doe')
    expect(asked).toEqual(['/encounters', '/encounters/search', '/directory/search'])
  })

  it('finds an encounter by the new name of its patient', async () => {
    const client = server.clientOf(() => everyone)
    const { id } = await client.create({ ...visit, PatientId: 100240 }, { idempotencyKey: 'renamed' })
    await putEntries(database.db, kareoEncounterUi, { patients: [{ id: 100240, name: 'Married, Åsa' }] })
    const found = async (text: string) => (await client.list({ text })).records.map((record) => record.id)
    expect(await found('married asa')).toEqual([id])
    expect(await found('mustermann')).toEqual([])
  })

  it('leaves encounters alone where an import changes no name: each save would wait for its end', async () => {
    const client = server.clientOf(() => everyone)
    const { id } = await client.create(visit, { idempotencyKey: 'imported again' })
    const written = async () =>
      (await sql`select xmin::text from encounters where id = ${String(id)}`.execute(database.db)).rows
    const before = await written()
    const patients = [{ id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' }] as const
    await putEntries(database.db, kareoEncounterUi, { patients, providers: [{ id: 201, name: 'Dr. Lee' }] })
    expect(await written()).toEqual(before)
  })

  it('refuses a key that comes with another request, whose answer would be of another encounter', async () => {
    const client = server.clientOf(() => everyone)
    const [one, other] = await Promise.all(
      ['one', 'other'].map((key) => client.create(visit, { idempotencyKey: key })),
    )
    if (one === undefined || other === undefined) throw new Error('Two were created.')
    const request = over(one)
    await client.update(one.id, { ...visit, PatientId: 7 }, request)
    const wrong = await errorOf(
      client.update(other.id, { ...visit, PatientId: 7 }, { ...request, ifMatch: other.version }),
    )
    expect(wrong.kind).toBe('invalid')
    expect(await client.get(other.id)).toEqual(other)
  })

  it('answers a create that comes again with more in it with its first result, and makes no second one', async () => {
    const client = server.clientOf(() => everyone)
    const first = await client.create(visit, { idempotencyKey: 'typed on' })
    const again = await client.create({ ...visit, DiagnosisCodes: ['J06.9'] }, { idempotencyKey: 'typed on' })
    expect(again).toEqual(first)
  })

  it('answers nobody with what another user made under the same key', async () => {
    const [one, other] = [everyone, { ...everyone, id: 'other', name: 'Dr. Other' }].map((user) =>
      server.clientOf(() => user),
    )
    if (one === undefined || other === undefined) throw new Error('There are two.')
    const first = await one.create(visit, { idempotencyKey: 'of one user' })
    const refused = await errorOf(
      other.create({ ...visit, PatientId: 100242 }, { idempotencyKey: 'of one user' }),
    )
    expect(refused.kind).toBe('invalid')
    const request = over(first)
    await one.update(first.id, { ...visit, PatientId: 7 }, request)
    expect((await errorOf(other.update(first.id, { ...visit, PatientId: 7 }, request))).kind).toBe('invalid')
  })

  it('tells a client that read before its stream began only of what changed in between', async () => {
    const first = server.clientOf(() => everyone)
    const { id } = await first.create(visit, { idempotencyKey: 'followed' })
    let begun = 0
    const follow = async (...call: Parameters<typeof fetch>) => {
      const answer = await fetch(...call)
      if (String(call[0]).endsWith('/changes')) begun += 1
      return answer
    }
    const [calm, late] = [server.clientOf(() => everyone, follow), server.clientOf(() => everyone, follow)]
    await late.list({ limit: 1 })
    const other = await first.create(visit, { idempotencyKey: 'in between' })
    await calm.list({ limit: 1 })
    await calm.get(id)
    const told = new Map([calm, late].map((client) => [client, [] as unknown[]]))
    const stops = [calm, late].map((client) => client.subscribe((ids) => told.get(client)?.push(ids)))
    await expect.poll(() => [begun, told.get(late)]).toEqual([2, ['all']])
    await first.update(other.id, { ...visit, PatientId: 7 }, over(other))
    await expect.poll(() => told.get(calm)?.at(-1)).toEqual([other.id])
    for (const stop of stops) stop()
    expect(told.get(calm)).toEqual([[other.id]])
  })

  it('answers with an entity tag, and refuses a write without key or version', async () => {
    const made = await asking('/encounters', {
      method: 'POST',
      headers: { 'idempotency-key': '"tag"' },
      body: JSON.stringify({ encounter: visit }),
    })
    const { id, version } = await made.json()
    expect([made.status, made.headers.get('etag')]).toEqual([201, `"${version}"`])
    const change = { method: 'PUT', body: JSON.stringify({ encounter: visit }) }
    expect((await asking(`/encounters/${id}`, change)).status).toBe(400)
    expect(
      (await asking(`/encounters/${id}`, { ...change, headers: { 'idempotency-key': '"x"' } })).status,
    ).toBe(428)
    const stale = { 'idempotency-key': '"y"', 'if-match': '"stale"' }
    expect((await asking(`/encounters/${id}`, { ...change, headers: stale })).status).toBe(412)
  })

  it.each([
    ['/encounters/search', { patient: 7 }],
    ['/encounters/search', { limit: -1 }],
    ['/encounters/search', { dateFrom: 'yesterday' }],
    ['/encounters/search', []],
    ['/encounters/restore', { backup: [{}] }],
    ['/directory/search', { kind: 'invoice', text: '' }],
    ['/directory/entries', { kind: 'patient' }],
    // Misspelled, each would ask for something else.
    ['/directory/appointments', { from: '2026-06-15', to: '2026-06-15', providerid: 201 }],
    ['/directory/search', { kind: 'patient', text: '', most: 3 }],
    ['/encounters/8009001/transitions', { to: 'Draft', undo: 'a' }],
    ['/encounters/search', { cursor: '["updatedAt","descending","","1.5"]' }],
    ['/encounters/search', { cursor: '["updatedAt","descending","",1e30]' }],
    ['/encounters/search', { cursor: '["updatedAt","descending","\\u0000","1"]' }],
    [
      '/encounters/search',
      { sort: { by: 'id', direction: 'ascending' }, cursor: '["id","ascending","","x"]' },
    ],
  ])('refuses what it does not know: %s %j', async (path, body) => {
    const answer = await asking(path, { method: 'POST', body: JSON.stringify(body) })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ kind: 'invalid' })
  })

  it.each([
    ['PUT', '/encounters/8009001', '"encounter"'],
    ['POST', '/encounters', '"encounter"'],
    ['POST', '/encounters/8009001/marks', '"kind":"settle-return","path"'],
    ['POST', '/encounters/restore', '"backup"'],
  ])('refuses what is nested too deeply: %s %s', async (method, path, place) => {
    const body = `{${place}:${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const headers = { 'idempotency-key': '"deep"', 'if-match': '"any"' }
    expect((await asking(path, { method, headers, body })).status).toBe(422)
  })

  it('bounds what is noted beside an encounter', async () => {
    const client = server.clientOf(() => everyone)
    const made = await client.create(visit, { idempotencyKey: 'bounded' })
    const mark = { kind: 'dismiss-finding', finding: 'x'.repeat(100_000), reason: 'y' } as const
    expect((await errorOf(client.mark(made.id, mark, over(made)))).kind).toBe('invalid')
  })

  it.each(['*', 'W/"a"', '"a", "b"'])(
    'takes one version alone, and calls nothing else a conflict: %s',
    async (tag) => {
      const headers = { 'idempotency-key': '"tags"', 'if-match': tag }
      const body = JSON.stringify({ encounter: visit })
      expect((await asking('/encounters/8009001', { method: 'PUT', headers, body })).status).toBe(400)
    },
  )

  it.each(['/encounters/%ZZ', `/encounters/${'1'.repeat(200)}`])(
    'says what is wrong with an address as with anything else: %.20s',
    async (path) => {
      const answer = await asking(path)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status: answer.status, kind: 'invalid' })
    },
  )

  it.each(['constructor', '__proto__'])(
    'counts nothing in a status that there is not: %s',
    async (status) => {
      const answer = await asking('/encounters/search', { method: 'POST', body: JSON.stringify({ status }) })
      expect(await answer.json()).toMatchObject({ total: 0 })
    },
  )

  it('refuses a body that is no JSON, or larger than it takes', async () => {
    expect((await asking('/encounters/search', { method: 'POST', body: '{' })).status).toBe(400)
    const large = { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(1_100_000) }) }
    expect((await asking('/encounters/search', large)).status).toBe(413)
  })

  it('never changes or deletes an entry of a history', async () => {
    const remove = sql`delete from events`.execute(database.db)
    await expect(remove).rejects.toThrow(/never changed or deleted/)
    await expect(sql`update events set number = 9`.execute(database.db)).rejects.toThrow(/never changed/)
  })

  it('tells whether it is up, and how long requests took, without naming an encounter', async () => {
    const beside = server.baseUrl.replace(/\/api$/, '')
    expect(await (await fetch(`${beside}/ready`)).json()).toEqual({ status: 'ok' })
    const metrics = await (await fetch(`${beside}/metrics`)).text()
    expect(metrics).toContain('route="/api/encounters/:id"')
    // The values are digits, which may be any.
    expect(metrics.replace(/ [^ ]+$/gm, '')).not.toMatch(/8009\d{3}/)
  })

  it('is unauthorized for a client whose token it does not know', async () => {
    const client = createHttpClient({ baseUrl: server.baseUrl, getToken: async () => 'made-up' })
    expect((await errorOf(client.get(8009001))).kind).toBe('unauthorized')
  })
})
