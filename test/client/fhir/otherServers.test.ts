import type { Encounter, Patient } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'

let server: TestFhirServer
const cacheControls = new Set<string | undefined>()
beforeAll(async () => {
  server = await startFhirServer(async (_, { headers }) => {
    cacheControls.add(headers['cache-control'])
    return false
  })
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clear()
  await seedPeople(server.repository)
})

const open = () => createFhirClient({ user: () => everyone, baseUrl: server.baseUrl, systems, encounterType })

const encounters = () => server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })

describe('what servers do differently', () => {
  it('is no answer from a cache of the server: a list made a minute ago would lack what is new', async () => {
    cacheControls.clear()
    const client = await open()
    await client.create(visit, { idempotencyKey: 'k' })
    await client.list({})
    expect([...cacheControls]).toEqual(['no-cache'])
  })

  it('is an empty answer to a create, or to one that was made before, as of Azure', async () => {
    const client = await open()
    for (const status of [201, 200]) {
      server.fault = ({ method, url }) =>
        method === 'POST' && url === '/Encounter' ? { status, isDone: true } : undefined
      const key = String(status)
      const record = await client.create(visit, { idempotencyKey: key })
      expect(await client.get(record.id)).toEqual(record)
    }
    // The first attempt stops after its Encounter is made; the next one is told nothing but that it is there.
    server.fault = ({ method, url }) => {
      if (method !== 'POST') return undefined
      return url === '' ? { status: 400 } : url === '/Encounter' ? { status: 200, isDone: true } : undefined
    }
    expect((await errorOf(client.create(visit, { idempotencyKey: 'late' }))).kind).toBe('invalid')
    server.fault = ({ method, url }) =>
      method === 'POST' && url === '/Encounter' ? { status: 200, isDone: true } : undefined
    const record = await client.create(visit, { idempotencyKey: 'late' })
    expect(await client.get(record.id)).toEqual(record)
    expect(await encounters()).toHaveLength(3)
  })

  it('finds a new Encounter by its Location where it is not indexed yet', async () => {
    const client = await open()
    let location = ''
    server.fault = ({ method, url, body }) => {
      if (method === 'POST' && url === '/Encounter') {
        const made = { ...JSON.parse(body), id: 'new-one', meta: { versionId: '1' } }
        location = `${server.baseUrl}/Encounter/new-one/_history/1`
        server.fault = (request) =>
          request.url === '/Encounter/_search' && request.body.includes('_id=new-one')
            ? {
                status: 200,
                body: { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: made }] },
              }
            : request.url === ''
              ? { status: 422 }
              : undefined
        return { status: 201, headers: { location } }
      }
      return undefined
    }
    expect((await errorOf(client.create(visit, { idempotencyKey: 'k' }))).kind).toBe('invalid')
    expect(server.received.at(-1)?.body).toContain('Encounter/new-one')
  })

  it('says so where the answer to a create is that of a sign-in page', async () => {
    const client = await open()
    server.fault = ({ method, url }) =>
      method === 'POST' && url === '/Encounter' ? { status: 200, body: undefined } : undefined
    expect((await errorOf(client.create(visit, { idempotencyKey: 'k' }))).kind).toBe('unavailable')
  })

  it('lists without an order that the server does not declare, and may refuse', async () => {
    for (const resource of server.capabilities.rest?.[0]?.resource ?? [])
      if (resource.type === 'Task')
        resource.searchParam = (resource.searchParam ?? []).filter(
          ({ name = '' }) => !['modified', 'period', '_lastUpdated'].includes(name),
        )
    server.fault = ({ body }) => (body.includes('_sort') ? { status: 400 } : undefined)
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    expect((await client.list({})).records).toEqual([record])
    expect((await errorOf(client.list({ sort: { by: 'updatedAt', direction: 'ascending' } }))).kind).toBe(
      'invalid',
    )
  })

  it('follows a next link of the same host whose scheme or port is that behind a proxy', async () => {
    const client = await open()
    for (const key of ['a', 'b', 'c']) await client.create(visit, { idempotencyKey: key })
    server.pageSize = 2
    const { port } = new URL(server.baseUrl)
    for (const [given, made] of [
      [`http://127.0.0.1:${port}`, 'https://127.0.0.1'],
      [`http://127.0.0.1:${port}`, 'http://127.0.0.1:8080'],
    ] as const) {
      const first = await client.list({})
      const cursor = (first.nextCursor ?? '').replaceAll(given, made)
      expect(cursor).toContain(made)
      expect((await client.list({ cursor })).records).toHaveLength(1)
    }
    // Another path is another server.
    const first = await client.list({})
    const cursor = (first.nextCursor ?? '').replaceAll(`:${port}/fhir`, ':8080/other')
    expect((await errorOf(client.list({ cursor }))).message).toContain(
      'continues its list at another address',
    )
  })

  it('says that a list has to be read again where the server has forgotten its pages', async () => {
    const client = await open()
    for (const key of ['a', 'b']) await client.create(visit, { idempotencyKey: key })
    server.pageSize = 1
    const { nextCursor = '' } = await client.list({})
    server.fault = ({ url }) => (url.includes('_getpages') ? { status: 410 } : undefined)
    const error = await errorOf(client.list({ cursor: nextCursor }))
    expect([error.kind, error.message.includes('Load the list again')]).toEqual(['invalid', true])
  })

  it('says so where the server has no search by POST, and not that the encounter is gone', async () => {
    const client = await open()
    for (const status of [404, 405]) {
      server.fault = ({ url }) => (url.endsWith('/_search') ? { status } : undefined)
      for (const read of [() => client.get(1), () => client.list({})]) {
        const error = await errorOf(read())
        expect([status, error.kind, error.message.includes('does not offer')]).toEqual([
          status,
          'invalid',
          true,
        ])
      }
    }
  })

  it('shows the date of service that another system has written, with a time and an offset, on its own day', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const dateOf = async (start: string) => {
      const [encounter] = await encounters()
      if (encounter === undefined) throw new Error('expected an Encounter')
      await server.repository.updateResource({ ...encounter, period: { start } })
      return (await client.get(record.id)).encounter.DateOfService
    }
    vi.stubEnv('TZ', 'America/Los_Angeles')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await dateOf('2026-06-15')).toBe('2026-06-15')
    expect(await dateOf('2026-06-15T23:30:00-07:00')).toBe('2026-06-15')
    expect(await dateOf('2026-06-15T00:10:00+09:00')).toBe('2026-06-15')
    // By the clock of whoever reads it, as an appointment is.
    expect(await dateOf('2026-06-16T03:30:00Z')).toBe('2026-06-15')
    expect(await dateOf('2026-06-16T03:30:00.000+00:00')).toBe('2026-06-15')
    expect(await dateOf('2026-06-15T16:00:00Z')).toBe('2026-06-15')
    expect(await dateOf('2026-06')).toBeUndefined()
    const now = await client.get(record.id)
    await client.update(record.id, { ...visit, DateOfService: '2026-06-15' }, over(now))
    expect((await encounters())[0]?.period).toEqual({ start: '2026-06-15', end: '2026-06-15' })
  })
})

describe('a patient whose record was merged into another one', () => {
  const merge = async (number: string) => {
    const merged = await server.repository.createResource<Patient>({
      resourceType: 'Patient',
      id: 'merged',
      active: false,
      identifier: [{ system: systems.patient, value: number }],
      name: [{ family: 'Twice', given: ['Ann'] }],
      link: [
        { type: 'replaced-by', other: { reference: 'Patient/p100234', display: 'Test, Patient100234' } },
      ],
    })
    return merged
  }

  it('cannot be selected, and it is said which one to select', async () => {
    await merge('555')
    const { directory } = await open()
    const [found] = await directory.search('patient', 'twice')
    expect([found?.id, found?.unselectable?.message]).toEqual([
      'Patient/merged',
      expect.stringContaining('Test, Patient100234'),
    ])
    // What was entered for the merged record before is still of it.
    expect(await directory.get('patient', 555)).toEqual({ id: 555, name: 'Twice, Ann' })
    expect((await directory.get('patient', 100234))?.unselectable).toBeUndefined()
  })

  it('makes nobody of the one that replaces it, who has the same number', async () => {
    await merge('100234')
    const client = await open()
    const patient = await client.directory.get('patient', 100234)
    expect(patient).toMatchObject({ id: 100234, name: 'Test, Patient100234' })
    expect(patient?.unselectable).toBeUndefined()
    await client.create(visit, { idempotencyKey: 'k' })
    expect((await encounters())[0]?.subject?.reference).toBe('Patient/p100234')
  })

  it('has left its number to another, which is known by its own', async () => {
    await server.repository.createResource<Patient>({
      resourceType: 'Patient',
      identifier: [
        { use: 'old', system: systems.patient, value: '600' },
        { system: systems.patient, value: '601' },
      ],
      name: [{ family: 'Moved' }],
    })
    const { directory } = await open()
    expect(await directory.get('patient', 601)).toMatchObject({ id: 601, name: 'Moved' })
    expect(await directory.get('patient', 600)).toBeUndefined()
    expect(await directory.search('patient', 'moved')).toMatchObject([{ id: 601 }])
  })

  it('is named as it is now, whatever other names come first', async () => {
    const named = async (value: string, name: Patient['name']) => {
      await server.repository.createResource<Patient>({
        resourceType: 'Patient',
        identifier: [{ system: systems.patient, value }],
        ...(name === undefined ? undefined : { name }),
      })
      return (await (await open()).directory.get('patient', Number(value)))?.name
    }
    const now = { family: 'Now' }
    expect(await named('701', [{ use: 'nickname', text: 'Nicky' }, now])).toBe('Now')
    expect(
      await named('702', [{ use: 'maiden', family: 'Before' }, { use: 'anonymous', text: 'X' }, now]),
    ).toBe('Now')
    expect(await named('703', [{ use: 'old', family: 'Before' }])).toBe('Before')
    expect(
      await named('704', [
        { use: 'temp', family: 'Temp' },
        { use: 'usual', family: 'Now' },
      ]),
    ).toBe('Now')
  })
})
