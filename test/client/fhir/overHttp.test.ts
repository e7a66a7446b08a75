import type {
  ChargeItem,
  Condition,
  Encounter,
  OperationOutcome,
  Patient,
  Resource,
  Task,
} from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFhirClient, type FhirClientOptions } from '../../../src/client/fhir/createFhirClient.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'
import { validateFhir } from './support/validateFhir.js'

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

const all = <T extends Resource>(resourceType: T['resourceType']) =>
  server.repository.searchResources<T>({ resourceType })

const isTransaction = ({ method, url }: { readonly method: string; readonly url: string }) =>
  method === 'POST' && (url === '' || url === '/')

const outcome = (text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'processing', details: { text } }],
})

/** The children that count for whoever reads them without this client. */
const counting = async () => {
  const [conditions, charges] = [await all<Condition>('Condition'), await all<ChargeItem>('ChargeItem')]
  return [
    ...conditions.filter(({ verificationStatus }) => verificationStatus?.coding?.[0]?.code === 'confirmed'),
    ...charges.filter(({ status }) => status !== 'entered-in-error'),
  ].map((child) => child.code?.coding?.[0]?.code)
}

describe('a FHIR server over HTTP', () => {
  it('holds valid resources of R4 and US Core after everything that is done to an encounter', async () => {
    const client = await open()
    let record = await client.create(visit, { idempotencyKey: 'k' })
    record = await client.update(record.id, { ...visit, ProcedureCodes: ['99214-25'] }, over(record))
    record = await client.mark(
      record.id,
      { kind: 'dismiss-finding', finding: 'sex', reason: 'known' },
      over(record),
    )
    record = await client.transition(record.id, { to: 'Submitted' }, over(record))
    record = await client.transition(record.id, { to: 'Draft', reason: 'Add a code' }, over(record))
    record = await client.transition(record.id, { to: 'Voided', reason: 'Twice' }, over(record))
    const resources = [
      ...(await all<Encounter>('Encounter')),
      ...(await all<Condition>('Condition')),
      ...(await all<ChargeItem>('ChargeItem')),
      ...(await all<Task>('Task')),
      ...(await all('Provenance')),
    ]
    expect(resources).toHaveLength(1 + 2 + 2 + 1 + 6)
    for (const resource of resources) validateFhir(resource)
    const [encounter] = await all<Encounter>('Encounter')
    expect(encounter?.subject).toEqual({
      reference: 'Patient/p100234',
      type: 'Patient',
      identifier: { system: systems.patient, value: '100234' },
      display: 'Test, Patient100234',
    })
  })

  it('has nothing of a patient in an address', async () => {
    const client = await open()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    await client.list({ patientId: 100234, dateFrom: '2026-06-15' })
    await client.history(id)
    await client.directory.search('patient', 'Patient7')
    for (const { url } of server.received) {
      expect(url).toMatch(/^(?:\/?|\/metadata|\/[A-Za-z]+(?:\/_search)?|\/Encounter\/[0-9a-f-]+\/_history)$/)
    }
  })

  it("takes the server's version for the record's: what another system changes is a conflict", async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [encounter] = await all<Encounter>('Encounter')
    if (encounter === undefined) throw new Error('expected an Encounter')
    await server.repository.updateResource({ ...encounter, length: { value: 20, unit: 'min' } })
    const now = await client.get(record.id)
    expect(now.encounter).toEqual(record.encounter)
    expect(now.version).not.toBe(record.version)
    const error = await errorOf(client.update(record.id, { ...visit, PatientId: 7 }, over(record)))
    expect([error.kind, error.current]).toEqual(['conflict', now])
    await client.update(record.id, { ...visit, PatientId: 7 }, over(now))
    expect((await all<Encounter>('Encounter'))[0]?.length).toEqual({ value: 20, unit: 'min' })
    expect(await client.history(record.id)).toHaveLength(2)
  })

  it('saves nothing where another system has given the encounter to another patient, until somebody says whose it is', async () => {
    const client = await open()
    await client.create(visit, { idempotencyKey: 'k' })
    const [encounter] = await all<Encounter>('Encounter')
    if (encounter === undefined) throw new Error('expected an Encounter')
    await server.repository.updateResource({
      ...encounter,
      subject: { ...encounter.subject, reference: 'Patient/p7' },
    })
    const [now] = (await client.list({})).records
    if (now === undefined) throw new Error('expected a record')
    const error = await errorOf(client.update(now.id, { ...visit, DiagnosisCodes: ['I10'] }, over(now)))
    expect(error.message).toContain('Another system has given this encounter to another patient')
    expect((await all<Encounter>('Encounter'))[0]?.subject?.reference).toBe('Patient/p7')
    await client.update(now.id, { ...visit, PatientId: 7 }, over(now))
    expect((await client.get(now.id)).encounter.PatientId).toBe(7)
  })

  it('shows no code of another patient, where another system has moved the encounter or one of its codes', async () => {
    const client = await open()
    const moved = { reference: 'Patient/p7', identifier: { system: systems.patient, value: '7' } }
    for (const [key, type, subject] of [
      ['a', 'Encounter', moved],
      ['b', 'Condition', moved],
      ['c', 'ChargeItem', moved],
      ['d', 'Condition', { reference: 'Patient/p7' }],
    ] as const) {
      server.clear()
      await seedPeople(server.repository)
      const record = await client.create(visit, { idempotencyKey: key })
      const [resource] = await server.repository.searchResources<Encounter | Condition | ChargeItem>({
        resourceType: type,
      })
      if (resource === undefined) throw new Error(`expected a resource of type ${type}`)
      await server.repository.updateResource({ ...resource, subject })
      const error = await errorOf(client.get(record.id))
      expect([key, error.isDamaged, error.message.includes('another patient')]).toEqual([key, true, true])
      const { records, setAside } = await client.list({})
      expect([key, records, setAside.length]).toEqual([key, [], 1])
      const change = { ...visit, DiagnosisCodes: ['I10'] }
      expect((await errorOf(client.update(record.id, change, over(record)))).isDamaged).toBe(true)
    }
  })

  it('reads the billing status that another system gives its task', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [task] = await all<Task>('Task')
    if (task?.businessStatus === undefined) throw new Error('expected a Task')
    const [coding] = task.businessStatus.coding ?? []
    await server.repository.updateResource({
      ...task,
      businessStatus: { coding: [{ ...coding, code: 'Submitted' }] },
    })
    expect((await client.get(record.id)).encounter.EncounterStatus).toBe('Submitted')
    expect((await client.list({ status: 'Submitted' })).records).toHaveLength(1)
  })

  it('saves a draft of a patient whom the server does not know, and finds no Patient for it', async () => {
    const client = await open()
    const record = await client.create({ ...visit, PatientId: 555 }, { idempotencyKey: 'k' })
    expect(await client.get(record.id)).toEqual(record)
    expect((await all<Encounter>('Encounter'))[0]?.subject?.reference).toBeUndefined()
    expect(await client.directory.get('patient', 555)).toBeUndefined()
  })

  it('saves nothing where two patients have the number: whose encounter it is would be a guess', async () => {
    await server.repository.createResource({
      resourceType: 'Patient',
      identifier: [{ system: systems.patient, value: '100234' }],
    })
    const client = await open()
    const error = await errorOf(client.create(visit, { idempotencyKey: 'k' }))
    expect(error.kind).toBe('invalid')
    expect(error.message).toContain('More than one patient')
    expect(await all<Encounter>('Encounter')).toHaveLength(0)
    expect(await client.directory.get('patient', 100234)).toBeUndefined()
  })

  it('follows next links to the end, and none to another address', async () => {
    const client = await open()
    for (const key of ['a', 'b', 'c']) {
      await client.create({ ...visit, DiagnosisCodes: ['J06.9', 'R05.9', 'I10'] }, { idempotencyKey: key })
    }
    server.pageSize = 2
    const first = await client.list({})
    expect(first.records).toHaveLength(2)
    const second = await client.list({ cursor: first.nextCursor ?? '' })
    expect(second.records).toHaveLength(1)
    expect(second.nextCursor).toBeUndefined()
    const cursor = (first.nextCursor ?? '').replace(server.baseUrl, 'https://elsewhere.example/fhir')
    expect((await errorOf(client.list({ cursor }))).message).toContain(
      'continues its list at another address',
    )
  })

  it('says so where the pages of a list lead back to one that was read, and shows no part of it', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'a' })
    for (const length of [1, 2, 5]) {
      let read = 0
      const pageInCircle = () => {
        read += 1
        const resource = { resourceType: 'Task', id: `t${read}`, status: 'requested', intent: 'order' }
        const url = `${server.baseUrl}/Task?page=${read % length}`
        const link = [{ relation: 'next', url }]
        return { resourceType: 'Bundle', type: 'searchset', entry: [{ resource }], link }
      }
      server.fault = ({ url, body }) =>
        /^\/(?:Task|Encounter)\/_search/.test(url) && !body.includes('_summary')
          ? { status: 200, body: pageInCircle() }
          : undefined
      for (const reading of [() => client.list({}), () => client.get(record.id)]) {
        const error = await errorOf(reading())
        expect([error.kind, error.message.includes('lead back to one that was read before')]).toEqual([
          'invalid',
          true,
        ])
      }
    }
  })

  it('says so where a list of many pages has a circle, from page to page', async () => {
    const client = await open()
    await client.create(visit, { idempotencyKey: 'a' })
    const [resource] = await all<Task>('Task')
    let read = 0
    server.fault = ({ url, body }) => {
      if (url !== '/Task/_search' || body.includes('_summary') || body.includes('encounter='))
        return undefined
      read += 1
      const next = `${server.baseUrl}/Task?page=${read < 3 ? read : 3 + (read % 3)}`
      const link = [{ relation: 'next', url: next }]
      return { status: 200, body: { resourceType: 'Bundle', type: 'searchset', entry: [{ resource }], link } }
    }
    const readAll = async () => {
      let cursor: string | undefined
      do {
        const { nextCursor } = await client.list(cursor === undefined ? {} : { cursor })
        cursor = nextCursor
      } while (cursor !== undefined && read < 100)
    }
    expect((await errorOf(readAll())).message).toContain('lead back to one that was read before')
    expect(read).toBeLessThan(15)
  })

  it('rejects rather than cut off a list that has too many pages', async () => {
    const client = await open()
    let read = 0
    server.fault = ({ url }) => {
      if (url !== '/Encounter/_search') return undefined
      read += 1
      const link = [{ relation: 'next', url: `${server.baseUrl}/Encounter?page=${read}` }]
      return { status: 200, body: { resourceType: 'Bundle', type: 'searchset', link } }
    }
    const error = await errorOf(client.get(1))
    expect([error.kind, error.message.includes('more than 1000 pages')]).toEqual(['invalid', true])
  })

  it('sends what a late retry catches up on over nothing that another writer has written since', async () => {
    const [first, second] = [await open(), await open()]
    const record = await first.create(visit, { idempotencyKey: 'k' })
    // The first writer stops after the Encounter: its task is left behind.
    server.refuses = ({ resourceType }) => resourceType === 'Task'
    const request = over(record)
    await errorOf(first.transition(record.id, { to: 'Submitted' }, request))
    server.refuses = undefined
    const now = await second.get(record.id)
    // The second writer is done between the reading and the writing of the retry.
    let returned: Promise<unknown> | undefined
    server.hold = async ({ method, url, body }) => {
      const isCatchUp = method === 'POST' && url === '' && !body.includes('"Encounter"')
      if (!isCatchUp || returned !== undefined) return
      returned = second.transition(record.id, { to: 'Draft', reason: 'Add a code' }, over(now))
      await returned
    }
    const retried = await first.transition(record.id, { to: 'Submitted' }, request)
    expect(returned).toBeDefined()
    expect(retried.encounter.EncounterStatus).toBe('Submitted')
    expect((await first.get(record.id)).encounter.EncounterStatus).toBe('Draft')
    expect((await all<Task>('Task')).map(({ businessStatus }) => businessStatus?.text)).toEqual(['Draft'])
    expect((await first.list({ status: 'Draft' })).records).toHaveLength(1)
    expect((await first.list({ status: 'Submitted' })).records).toEqual([])
  })

  it("takes another system's change of the billing status for a conflict", async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [task] = await all<Task>('Task')
    const [coding] = task?.businessStatus?.coding ?? []
    if (task === undefined) throw new Error('expected a Task')
    const moved = { coding: [{ ...coding, code: 'Submitted' }] }
    await server.repository.updateResource({ ...task, businessStatus: moved })
    const change = { ...visit, DiagnosisCodes: ['I10'] }
    const error = await errorOf(client.update(record.id, change, over(record)))
    expect(error.kind).toBe('conflict')
    expect(error.current?.encounter).toMatchObject({ ...visit, EncounterStatus: 'Submitted' })
    expect((await client.get(record.id)).version).not.toBe(record.version)
    expect(await client.history(record.id)).toHaveLength(1)
  })

  it('finds what was returned by its task, and shows what the encounter says', async () => {
    const client = await open()
    let record = await client.create(visit, { idempotencyKey: 'k' })
    const returned = async () => {
      const { records, total, counts } = await client.list({ returned: true })
      return [records.map(({ id }) => id), total, counts]
    }
    record = await client.transition(record.id, { to: 'Submitted' }, over(record))
    expect(await returned()).toEqual([[], 0, {}])
    record = await client.transition(record.id, { to: 'Draft', reason: 'Add a code' }, over(record))
    expect(await returned()).toEqual([[record.id], 1, { Draft: 1 }])
    // The task stays as it was: it is written last.
    server.refuses = ({ resourceType }) => resourceType === 'Task'
    await errorOf(client.mark(record.id, { kind: 'settle-return' }, over(record)))
    server.refuses = undefined
    expect((await returned())[0]).toEqual([])
    record = await client.get(record.id)
    await client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, over(record))
    expect(await returned()).toEqual([[], 0, {}])
    for (const task of await all<Task>('Task')) validateFhir(task)
  })

  it('restores nothing over an Encounter of another system that has the number', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const backup = { record, history: await client.history(record.id) }
    server.clear()
    await seedPeople(server.repository)
    const theirs = await server.repository.createResource<Encounter>({
      resourceType: 'Encounter',
      identifier: [{ system: systems.encounter, value: String(record.id) }],
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: 'Patient/p7' },
    })
    const [result] = (await client.restore?.([backup])) ?? []
    expect(result).toMatchObject({ kind: 'refused', id: record.id })
    expect(await all<Encounter>('Encounter')).toEqual([theirs])
  })

  it('leaves the state of a charge that a billing system has billed', async () => {
    const client = await open()
    let record = await client.create(visit, { idempotencyKey: 'k' })
    record = await client.transition(record.id, { to: 'Submitted' }, over(record))
    record = await client.transition(record.id, { to: 'Approved' }, over(record))
    const [charge] = await all<ChargeItem>('ChargeItem')
    if (charge === undefined) throw new Error('expected a ChargeItem')
    await server.repository.updateResource({ ...charge, status: 'billed' })
    record = await client.transition(record.id, { to: 'Submitted', reason: 'Look again' }, over(record))
    await client.transition(record.id, { to: 'Approved' }, over(record))
    expect((await all<ChargeItem>('ChargeItem')).map(({ status }) => status)).toEqual(['billed'])
  })

  it('leaves one task where two attempts have made one each', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    const [task] = await all<Task>('Task')
    if (task === undefined) throw new Error('expected a Task')
    const { id: _, ...copy } = task
    await server.repository.createResource({ ...copy, extension: [] })
    expect((await client.list({})).records).toEqual([record])
    await client.transition(record.id, { to: 'Submitted' }, over(record))
    const { records, total } = await client.list({})
    expect([records.length, total]).toEqual([1, 1])
    expect((await all<Task>('Task')).map(({ status }) => status).toSorted()).toEqual([
      'entered-in-error',
      'in-progress',
    ])
  })

  it('shows the words of an OperationOutcome', async () => {
    const client = await open()
    server.fault = (request) =>
      isTransaction(request) ? { status: 422, body: outcome('Encounter.type is not one of ours') } : undefined
    const error = await errorOf(client.create(visit, { idempotencyKey: 'k' }))
    expect(error.kind).toBe('invalid')
    expect(error.message).toContain('“Encounter.type is not one of ours”')
  })

  it('asks for a new token once where the old one is refused', async () => {
    const asked: boolean[] = []
    const client = await open({
      getToken: async ({ isRefused }) => {
        asked.push(isRefused)
        return isRefused ? 'new' : 'old'
      },
    })
    server.fault = ({ authorization }) => (authorization === 'Bearer new' ? undefined : { status: 401 })
    await client.directory.search('patient', 'Patient7')
    expect(asked).toContain(true)
    server.fault = () => ({ status: 401 })
    expect((await errorOf(client.get(1))).kind).toBe('unauthorized')
  })

  it('says what a server lacks, and writes nothing there', async () => {
    for (const resource of server.capabilities.rest?.[0]?.resource ?? []) {
      if (resource.type === 'Encounter') {
        resource.interaction = [{ code: 'read' }, { code: 'search-type' }]
        resource.conditionalCreate = false
      }
      if (resource.type === 'Task') resource.searchParam = [{ name: 'patient', type: 'reference' }]
    }
    const client = await open()
    expect(client.lacks).toEqual([
      'Encounter: create',
      'Encounter: update',
      'Encounter: history-instance',
      'Encounter: conditionalCreate',
      'Task: business-status',
    ])
    expect(client.supports).toMatchObject({ filters: ['patientId', 'appointmentIds'], sorts: [] })
    const error = await errorOf(client.create(visit, { idempotencyKey: 'k' }))
    expect(error.kind).toBe('invalid')
    expect(error.message).toContain('Encounter: create')
    expect(server.received.every(({ url }) => url === '/metadata')).toBe(true)
  })

  it('rejects where the answer is not that of a FHIR server', async () => {
    server.fault = () => ({ status: 200, body: { resourceType: 'Patient' } })
    expect((await errorOf(open())).kind).toBe('unavailable')
  })
})

describe('a write that fails part-way', () => {
  it('writes nothing over an Encounter that the server gives in the place of the one to be created', async () => {
    const client = await open()
    const [stranger] = await all<Patient>('Patient')
    const other = await server.repository.createResource<Encounter>({
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: `Patient/${stranger?.id}` },
    })
    server.fault = ({ method, url }) =>
      method === 'POST' && url === '/Encounter' ? { status: 200, body: other } : undefined
    expect((await errorOf(client.create(visit, { idempotencyKey: 'k' }))).message).toContain(
      'another Encounter',
    )
    expect(await all<Encounter>('Encounter')).toEqual([other])
  })

  it('is made once where its answer was lost', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    let lost = 0
    server.fault = (request) => {
      if (!isTransaction(request) || lost > 0) return undefined
      lost += 1
      return { status: 503, isDone: true }
    }
    const saved = await client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, over(record))
    expect(lost).toBe(1)
    expect(await client.get(record.id)).toEqual(saved)
    expect(await client.history(record.id)).toHaveLength(2)
    expect(await counting()).toEqual(['I10', '99213'])
  })

  it('is restored once where its answer was lost, and where its task was not written', async () => {
    for (const isLost of [true, false]) {
      server.clear()
      await seedPeople(server.repository)
      const client = await open()
      const record = await client.create(visit, { idempotencyKey: 'k' })
      const backup = { record, history: await client.history(record.id) }
      server.clear()
      await seedPeople(server.repository)
      let lost = 0
      server.fault = (request) => {
        if (!isTransaction(request) || lost > 0) return undefined
        lost += 1
        return { status: 503, isDone: true }
      }
      const [result] = (await client.restore?.([backup])) ?? []
      expect([result?.kind, lost]).toEqual(['restored', 1])
      expect(await client.history(record.id)).toHaveLength(2)
      if (isLost) continue
      // Whoever restores the same again makes up for what is not there, and is told that it is there.
      const [task] = await all<Task>('Task')
      await server.repository.deleteResource('Task', task?.id ?? '')
      expect((await client.list({})).records).toEqual([])
      expect((await client.restore?.([backup]))?.[0]).toMatchObject({ kind: 'exists', id: record.id })
      expect((await client.list({})).records).toHaveLength(1)
    }
  })

  it('leaves an Encounter that is nobody’s where it was only made, and takes it up again with its key', async () => {
    const client = await open()
    server.fault = (request) => (isTransaction(request) ? { status: 500 } : undefined)
    expect((await errorOf(client.create(visit, { idempotencyKey: 'k' }))).kind).toBe('unavailable')
    expect(await all<Encounter>('Encounter')).toHaveLength(1)
    expect((await client.list({})).records).toEqual([])
    server.fault = undefined
    const record = await client.create(visit, { idempotencyKey: 'k' })
    expect(await all<Encounter>('Encounter')).toHaveLength(1)
    expect((await client.list({})).records).toEqual([record])
  })

  for (const type of ['Condition', 'ChargeItem', 'Provenance', 'Encounter', 'Task'] as const)
    it(`shows the encounter as it was or as it is, and nothing in between, where a ${type} cannot be written`, async () => {
      const client = await open()
      const record = await client.create(visit, { idempotencyKey: 'k' })
      const next = { ...visit, DiagnosisCodes: ['I10'], ProcedureCodes: ['99214'] }
      server.refuses = (resource) => resource.resourceType === type
      const request = over(record)
      expect((await errorOf(client.update(record.id, next, request))).kind).toBe('invalid')
      const now = await client.get(record.id)
      const isDone = type === 'Task'
      expect(now.encounter).toMatchObject(isDone ? next : visit)
      expect(await client.history(record.id)).toHaveLength(isDone ? 2 : 1)
      server.refuses = undefined
      const saved = await client.update(record.id, next, request)
      expect(await client.get(record.id)).toEqual(saved)
      expect(saved.encounter).toMatchObject(next)
      expect(await client.history(record.id)).toHaveLength(2)
      expect((await client.list({ status: 'Draft' })).records).toEqual([saved])
      // What an attempt had left behind counts for nobody, also without this client.
      expect((await counting()).toSorted()).toEqual(['99214', 'I10'])
    })

  it('catches up on a task that was left behind, by a retry or by the next write', async () => {
    for (const catchUp of ['retry', 'next write']) {
      const client = await open()
      const record = await client.create(visit, { idempotencyKey: catchUp })
      server.refuses = ({ resourceType }) => resourceType === 'Task'
      const request = over(record)
      const submit = () => client.transition(record.id, { to: 'Submitted' }, request)
      expect((await errorOf(submit())).kind).toBe('invalid')
      const now = await client.get(record.id)
      expect(now.encounter.EncounterStatus).toBe('Submitted')
      expect((await client.list({ status: 'Draft' })).records).toEqual([])
      server.refuses = undefined
      const next =
        catchUp === 'retry'
          ? await submit()
          : await client.update(record.id, { ...visit, PatientId: 7 }, over(now))
      expect((await client.list({ status: 'Submitted' })).records.map(({ id }) => id)).toContain(next.id)
    }
  })
})
