import type { Encounter, Task } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFhirClient, type FhirClientOptions } from '../../../src/client/fhir/createFhirClient.js'
import { createChecker } from '../../../src/encounter/createChecker.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clear()
  await seedPeople(server.repository)
})

const open = (options: Partial<FhirClientOptions> = {}) =>
  createFhirClient({ user: () => everyone, baseUrl: server.baseUrl, systems, encounterType, ...options })

/** Opens a client that looks the people of an encounter up before it is submitted, as the app does. */
const openChecking = async () => {
  const client = await open({ checkErrors: (encounter) => check(encounter) })
  const { check } = createChecker({
    codes: { lookUp: async (refs) => refs.map(() => undefined) },
    directory: client.directory,
    ui: kareoEncounterUi,
    today: () => '2026-06-15',
  })
  return client
}

/** The requests that something takes, by kind, in alphabetical order. */
const countRequests = async (work: () => Promise<unknown>) => {
  server.received.length = 0
  await work()
  return server.received
    .map(({ method, url }) => `${method} ${url.replace(/\/[0-9a-f-]{36}\//, '/id/') || 'transaction'}`)
    .toSorted()
}

const bare = ['POST /ChargeItem/_search', 'POST /Condition/_search', 'POST /Encounter/_search']

describe('the requests that a change takes', () => {
  it('are one to read what is there, one a person, and the transaction, where a submit is checked', async () => {
    const client = await openChecking()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    // Another page: nothing is remembered.
    const other = await openChecking()
    const record = await other.get(id)
    const requests = await countRequests(() => other.transition(id, { to: 'Submitted' }, over(record)))
    expect(requests).toEqual([
      'POST /Encounter/_search',
      'POST /Patient/_search',
      'POST /Practitioner/_search',
      'POST transaction',
    ])
  })

  it('are the same for a save, and one for a look at its history after it', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    await client.history(record.id)
    const other = { ...visit, PatientId: 7, DiagnosisCodes: ['I10'] }
    expect(await countRequests(() => client.update(record.id, other, over(record)))).toEqual([
      'POST /Encounter/_search',
      'POST /Patient/_search',
      'POST transaction',
    ])
    expect(await countRequests(() => client.history(record.id))).toEqual(['POST /Encounter/_search'])
    // Whoever has remembered nothing reads the same.
    expect(await (await open()).history(record.id)).toEqual(await client.history(record.id))
  })

  it('are five and one a person for a new encounter', async () => {
    const client = await open()
    expect(await countRequests(() => client.create(visit, { idempotencyKey: 'k' }))).toEqual([
      'POST /Encounter',
      'POST /Encounter/_search',
      'POST /Encounter/_search',
      'POST /Patient/_search',
      'POST /Practitioner/_search',
      'POST transaction',
    ])
  })

  for (const revincludes of ['ignored', 'refused'] as const)
    it(`are more, and leave the same, where what refers to an Encounter is ${revincludes}`, async () => {
      server.revincludes = revincludes
      const client = await open()
      const record = await client.create(visit, { idempotencyKey: 'k' })
      expect(await client.get(record.id)).toEqual(record)
      expect(await countRequests(() => client.get(record.id))).toEqual([...bare, 'POST /Task/_search'])
      const saved = await client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, over(record))
      expect(await client.get(record.id)).toEqual(saved)
      expect(await client.history(record.id)).toHaveLength(2)
    })

  it('are as many as before where a server says that it includes nothing', async () => {
    const [resource] = server.capabilities.rest?.[0]?.resource ?? []
    if (resource === undefined) throw new Error('expected a resource')
    resource.searchRevInclude = ['Provenance:target']
    const client = await open()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    expect(await countRequests(() => client.get(id))).toEqual([...bare, 'POST /Task/_search'])
  })
})

describe('the requests that a list takes', () => {
  const ofPage = [...bare, 'POST /Task/_search', 'POST /Task/_search']

  it('count nothing apart where one page of every status is all of it', async () => {
    const client = await open()
    const first = await client.create(visit, { idempotencyKey: 'a' })
    await client.create({ ...visit, PatientId: 7 }, { idempotencyKey: 'b' })
    await client.transition(first.id, { to: 'Submitted' }, over(first))
    // As the search for another encounter of the day, and for the codes that a provider uses.
    const other = await open()
    expect(await countRequests(() => other.list({ patientId: 7, limit: 5 }))).toEqual(
      [...ofPage, 'POST /Patient/_search'].toSorted(),
    )
    expect(await countRequests(() => other.list({}))).toEqual(ofPage)
    expect(await other.list({})).toMatchObject({ total: 2, counts: { Draft: 1, Submitted: 1 } })
    expect(await other.list({ patientId: 7 })).toMatchObject({ total: 1, counts: { Draft: 1 } })
    expect(await other.list({ providerId: 203 })).toMatchObject({ total: 0, counts: {} })
    // What is not on the page is counted apart: once for each status.
    expect(await countRequests(() => other.list({ limit: 1 }))).toHaveLength(ofPage.length + 4)
    expect(await other.list({ limit: 1 })).toMatchObject({ total: 2, counts: { Draft: 1, Submitted: 1 } })
    expect(await other.list({ status: 'Draft' })).toMatchObject({
      total: 1,
      counts: { Draft: 1, Submitted: 1 },
    })
  })

  it('are those of the counts alone where no record is asked for', async () => {
    const client = await open()
    await client.create(visit, { idempotencyKey: 'a' })
    expect(await countRequests(() => client.list({ limit: 0 }))).toEqual(Array(4).fill('POST /Task/_search'))
    expect(await client.list({ limit: 0 })).toMatchObject({ records: [], total: 1, counts: { Draft: 1 } })
  })
})

describe('what a server adds to an answer', () => {
  it('is never taken for a part of an encounter that it does not name as its own', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const theirs = await client.create(
      { ...visit, PatientId: 7, DiagnosisCodes: ['Z21'] },
      { idempotencyKey: 'l' },
    )
    await client.transition(theirs.id, { to: 'Submitted' }, over(theirs))
    for (const type of ['Condition', 'ChargeItem', 'Task'] as const) {
      const found = await server.repository.searchResources({ resourceType: type })
      server.strays = [...server.strays, ...found]
    }
    expect(await client.get(record.id)).toEqual(record)
    const saved = await client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, over(record))
    server.strays = []
    expect(await client.get(record.id)).toEqual(saved)
    expect((await client.get(theirs.id)).encounter).toMatchObject({
      PatientId: 7,
      DiagnosisCodes: ['Z21'],
      EncounterStatus: 'Submitted',
    })
  })

  it('is looked for apart where it may be cut off', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [task] = await server.repository.searchResources<Task>({ resourceType: 'Task' })
    const [encounter] = await server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })
    if (task === undefined || encounter === undefined) throw new Error('expected a Task and an Encounter')
    server.strays = Array.from({ length: 100 }, (_, at) => ({
      ...task,
      id: `t${at}`,
      encounter: {},
      focus: {},
    }))
    expect(await countRequests(() => client.get(record.id))).toEqual([...bare, 'POST /Task/_search'])
  })

  it('is no match where it is of another type', async () => {
    const client = await open()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    server.fault = ({ url }) =>
      url === '/Patient/_search'
        ? {
            status: 200,
            body: {
              resourceType: 'Bundle',
              type: 'searchset',
              entry: [
                {
                  resource: {
                    resourceType: 'RelatedPerson',
                    id: 'r',
                    identifier: [{ system: systems.patient, value: '7' }],
                  },
                },
              ],
            },
          }
        : undefined
    expect(await client.directory.get('patient', 7)).toBeUndefined()
    server.fault = undefined
    expect(await client.directory.get('patient', 7)).toMatchObject({ id: 7 })
    expect((await client.get(id)).encounter.PatientId).toBe(100234)
  })

  it('is no encounter of the number that was asked for where it has another one beside it', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [encounter] = await server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })
    if (encounter === undefined) throw new Error('expected an Encounter')
    const identifier = [...(encounter.identifier ?? []), { system: systems.encounter, value: '77' }]
    await server.repository.updateResource({ ...encounter, identifier })
    const error = await errorOf(client.get(77))
    expect([error.kind, error.isDamaged]).toEqual(['not-found', true])
    expect((await client.get(record.id)).encounter.PatientId).toBe(100234)
  })

  it('is not the result of a change of another encounter, though it has its key', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const theirs = await client.create({ ...visit, PatientId: 7 }, { idempotencyKey: 'l' })
    const request = { ...over(theirs), idempotencyKey: 'l' }
    const error = await errorOf(client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, request))
    expect([error.kind, error.message.includes('another encounter')]).toEqual(['invalid', true])
  })
})
