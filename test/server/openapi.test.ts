import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseYaml } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import { kareoEncounterSchema } from '../../src/encounter/kareoEncounter.js'
import { compileSchema } from '../../src/schema/compileSchema.js'
import { isDictionary } from '../../src/schema/isDictionary.js'
import type { Database } from '../../src/server/database/Database.js'
import { migrate } from '../../src/server/database/migrations.js'
import { openPglite } from '../../src/server/database/openPglite.js'
import { everyone, visit } from '../../src/testing/contractSupport.js'
import { type RunningServer, startServer, tokenOf } from './support/startServer.js'

const file = fileURLToPath(new URL('../../src/client/http/openapi.yaml', import.meta.url))
const described: unknown = parseYaml(readFileSync(file, 'utf8'))

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isDictionary(part) ? part[name] : undefined), value)

const resolve = (value: unknown): unknown => {
  const ref = at(value, '$ref')
  return typeof ref === 'string' && ref.startsWith('#/') ? at(described, ...ref.slice(2).split('/')) : value
}

/** What the description says of an answer, or undefined if it says nothing of such a status. */
const schemaOf = (method: string, path: string, status: number, type: string): unknown => {
  const responses = at(described, 'paths', path, method, 'responses')
  const response = resolve(at(responses, String(status)) ?? at(responses, `${Math.floor(status / 100)}XX`))
  return at(response, 'content', type, 'schema')
}

const validatorOf = (schema: unknown) => {
  const components = JSON.parse(
    JSON.stringify(at(described, 'components')).replaceAll(
      '../../encounter/kareo-encounter-schema.json',
      '#/$defs/kareo',
    ),
  )
  return compileSchema({
    ...JSON.parse(JSON.stringify(schema)),
    components,
    $defs: { kareo: { ...Object(kareoEncounterSchema), $id: undefined, $schema: undefined } },
  }).validator
}

describe('openapi.yaml says what the server answers', () => {
  let database: Database
  let server: RunningServer
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    const directory = createMemoryDirectory({
      patients: [{ id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' }],
      providers: [{ id: 201, name: 'Dr. Lee' }],
      appointments: [{ id: 5001, patientId: 100234, providerId: 201, date: '2026-06-15', time: '09:00' }],
      today: () => '2026-06-15',
    })
    server = await startServer(database, { directory, now: () => new Date('2026-06-15T14:00:00Z') })
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await database.close()
  })

  const asking = async (
    [method, path, status]: readonly [string, string, number],
    { id = '', body, headers = {} }: { id?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(server.baseUrl + path.replace('{id}', id), {
      method,
      headers: {
        authorization: `Bearer ${tokenOf(everyone)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const told: unknown = await answer.json()
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    const schema = schemaOf(method.toLowerCase(), path, answer.status, type)
    expect([method, path, answer.status, schema === undefined]).toEqual([method, path, status, false])
    expect(validatorOf(schema).safeParse(told)).toMatchObject({ success: true })
    return Object(told)
  }

  it('of each operation, where it succeeds', async () => {
    await asking(['GET', '/session', 200])
    const made = await asking(['POST', '/encounters', 201], {
      body: { encounter: visit, source: { file: 'a.csv', originalId: 7 } },
      headers: { 'idempotency-key': '"1"' },
    })
    const id = String(made.id)
    const over = (key: string, { version }: { version: string }) => ({
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` },
    })
    await asking(['GET', '/encounters/{id}', 200], { id })
    const saved = await asking(['PUT', '/encounters/{id}', 200], {
      ...{ id, body: { encounter: { ...visit, PatientId: 100234 } } },
      ...over('"2"', made),
    })
    const mark = {
      kind: 'dismiss-finding',
      finding: 'sex',
      reason: 'A trans man',
      path: ['DiagnosisCodes', 0],
    }
    const marked = await asking(['POST', '/encounters/{id}/marks', 200], {
      id,
      body: mark,
      ...over('"3"', saved),
    })
    const moved = await asking(['POST', '/encounters/{id}/transitions', 200], {
      ...{ id, body: { to: 'Submitted' } },
      ...over('"4"', marked),
    })
    const { events } = await asking(['GET', '/encounters/{id}/history', 200], { id })
    await asking(['POST', '/encounters/search', 200], { body: { text: 'doe' } })
    const restored = { ...moved, id: 8019001, encounter: { ...moved.encounter, EncounterId: 8019001 } }
    await asking(['POST', '/encounters/restore', 200], {
      body: {
        backup: [
          { record: moved, history: events },
          { record: restored, history: events },
          { record: restored, history: [] },
        ],
      },
    })
    for (const kind of ['patient', 'provider', 'appointment']) {
      await asking(['POST', '/directory/search', 200], { body: { kind, text: 'doe' } })
      await asking(['POST', '/directory/entries', 200], { body: { kind, ids: [100234, 201, 5001] } })
    }
    const day = { from: '2026-06-15', to: '2026-06-15' }
    const { entries } = await asking(['POST', '/directory/appointments', 200], { body: day })
    expect(entries).toHaveLength(1)
  })

  it('and where it does not', async () => {
    const id = '8009001'
    const key = { 'idempotency-key': '"none"' }
    const change = { ...key, 'if-match': '"stale"' }
    await asking(['GET', '/session', 401], { headers: { authorization: 'Bearer made-up' } })
    await asking(['GET', '/encounters/{id}', 404], { id: '7' })
    await asking(['GET', '/encounters/{id}/history', 404], { id: '7' })
    await asking(['GET', '/encounters/{id}', 400], { id: '%ZZ' })
    await asking(['GET', '/encounters/{id}', 414], { id: '1'.repeat(200) })
    await asking(['POST', '/encounters', 400], { body: { encounter: visit } })
    await asking(['POST', '/encounters', 422], { body: { encounter: {} }, headers: key })
    await asking(['POST', '/encounters', 422], { body: { encounter: visit, sauce: 1 }, headers: key })
    await asking(['POST', '/encounters', 415], {
      body: '<a/>',
      headers: { 'content-type': 'application/xml' },
    })
    await asking(['PUT', '/encounters/{id}', 428], { id, body: { encounter: visit }, headers: key })
    await asking(['PUT', '/encounters/{id}', 412], { id, body: { encounter: visit }, headers: change })
    await asking(['POST', '/encounters/{id}/transitions', 412], {
      id,
      body: { to: 'Draft' },
      headers: change,
    })
    await asking(['POST', '/encounters/{id}/marks', 422], { id, body: { kind: 'like' }, headers: change })
    await asking(['POST', '/encounters/search', 400], { body: '{' })
    await asking(['POST', '/encounters/search', 413], { body: { text: 'x'.repeat(1_100_000) } })
    await asking(['POST', '/encounters/restore', 422], { body: { backup: 7 } })
    await asking(['POST', '/directory/search', 422], { body: { kind: 'invoice', text: '' } })
    await asking(['POST', '/directory/entries', 422], { body: { kind: 'patient' } })
    await asking(['POST', '/directory/appointments', 422], { body: { from: 'today' } })
    const nobody = { authorization: `Bearer ${tokenOf({ ...everyone, capabilities: [] })}` }
    await asking(['POST', '/encounters', 403], { body: { encounter: visit }, headers: { ...key, ...nobody } })
    await asking(['POST', '/encounters/restore', 403], { body: { backup: [] }, headers: nobody })
  })

  it('of a failure of each operation', () => {
    const lacking = Object.entries(Object(at(described, 'paths'))).flatMap(([path, operations]) =>
      ['get', 'post', 'put']
        .filter((method) => at(operations, method) !== undefined)
        .filter((method) => at(operations, method, 'responses', '5XX') === undefined)
        .map((method) => `${method} ${path}`),
    )
    expect(lacking).toEqual([])
  })
})
