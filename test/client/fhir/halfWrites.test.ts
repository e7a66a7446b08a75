import type { ChargeItem, Condition, Resource, Task } from '@medplum/fhirtypes'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EncounterClient, EncounterRecord } from '../../../src/client/EncounterClient.js'
import { createFhirClient, type FhirClient } from '../../../src/client/fhir/createFhirClient.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

const open = () => createFhirClient({ user: () => everyone, baseUrl: server.baseUrl, systems, encounterType })

const all = <T extends Resource>(resourceType: T['resourceType']) =>
  server.repository.searchResources<T>({ resourceType, count: 1000 })

/** The change of one step, by who sees the encounter as it is. */
type Change =
  | {
      readonly kind: 'save'
      readonly codes: Pick<Encounter, 'PatientId' | 'DiagnosisCodes' | 'ProcedureCodes'>
    }
  | { readonly kind: 'move'; readonly way: number }

interface Step {
  readonly change: Change
  /** How many resources are written before the server stops. */
  readonly cut: number
  /** Whether the write that stopped is sent again; else the next one goes on from what is there. */
  readonly isRetried: boolean
}

const some = (codes: readonly string[], maxLength: number) =>
  fc.shuffledSubarray([...codes], { minLength: 1, maxLength })

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      codes: fc.record({
        PatientId: fc.constantFrom(100234, 100234, 7),
        DiagnosisCodes: some(['J06.9', 'R05.9', 'I10', 'E11.9', 'Z00.00'], 4),
        ProcedureCodes: some(['99213', '99213-25', '99214', 'G0439', '73610-RT-59'], 4),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), way: fc.nat(5) }) },
)

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ change: changes, cut: fc.nat(14), isRetried: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
)

const ways: Readonly<Record<string, readonly string[]>> = {
  Draft: ['Submitted'],
  Submitted: ['Draft', 'Approved'],
  Approved: ['Submitted'],
}

/** What a step asks for; undefined where the encounter's status allows no such change. */
const plan = (record: EncounterRecord, { change }: Step) => {
  const status = String(record.encounter.EncounterStatus)
  const request = over(record)
  if (change.kind === 'move') {
    const to = ways[status]?.[change.way % (ways[status]?.length ?? 1)]
    if (to === undefined) return undefined
    return {
      wanted: { ...record.encounter, EncounterStatus: to },
      send: (client: EncounterClient) => client.transition(record.id, { to, reason: 'As a test' }, request),
    }
  }
  if (status !== 'Draft') return undefined
  const wanted = { ...record.encounter, ...change.codes }
  return { wanted, send: (client: EncounterClient) => client.update(record.id, wanted, request) }
}

/** Stops the server after some resources were written; `stop` lets it go on, and tells whether it had stopped. */
const stopAfter = (count: number) => {
  let left = count
  let hasStopped = false
  server.refuses = () => {
    left -= 1
    hasStopped ||= left < 0
    return left < 0
  }
  return () => {
    server.refuses = undefined
    return hasStopped
  }
}

/** What a reader finds, by every way that there is to read it. */
const readAll = async (reader: FhirClient, id: EncounterRecord['id']) => {
  const [record, events, { records, total }] = await Promise.all([
    reader.get(id),
    reader.history(id),
    reader.list({}),
  ])
  expect(records).toEqual([record])
  expect(total).toBe(1)
  expect(events.at(-1)?.version).toBe(record.version)
  return { record, events: events.length }
}

/** What whoever reads the resources without this client takes for true. */
const expectNothingLeft = async ({ encounter }: EncounterRecord) => {
  const conditions = (await all<Condition>('Condition')).filter(
    ({ verificationStatus }) => verificationStatus?.coding?.[0]?.code === 'confirmed',
  )
  const charges = (await all<ChargeItem>('ChargeItem')).filter(({ status }) => status !== 'entered-in-error')
  const codesOf = (list: readonly (Condition | ChargeItem)[]) =>
    list.map(({ code }) => code?.coding?.[0]?.code).toSorted()
  const baseOf = (code: string) => code.split('-')[0]
  const { DiagnosisCodes, ProcedureCodes, EncounterStatus, PatientId } = encounter
  expect(codesOf(conditions)).toEqual([DiagnosisCodes].flat().map(String).toSorted())
  expect(codesOf(charges)).toEqual([ProcedureCodes].flat().map(String).map(baseOf).toSorted())
  const status = EncounterStatus === 'Approved' ? 'billable' : 'planned'
  expect(new Set(charges.map((charge) => charge.status))).toEqual(new Set([status]))
  const tasks = await all<Task>('Task')
  expect(tasks.map(({ businessStatus }) => businessStatus?.coding?.[0]?.code)).toEqual([EncounterStatus])
  const subjects = [...conditions, ...charges].map(({ subject }) => subject?.identifier?.value)
  expect(new Set([...subjects, tasks[0]?.for?.identifier?.value])).toEqual(new Set([String(PatientId)]))
}

describe('a server that stops in the midst of a transaction, and keeps what it has written', () => {
  it('shows a reader the encounter as it was or as it is, and never a mixture, wherever it stops', async () => {
    let stops = 0
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        server.clear()
        await seedPeople(server.repository)
        const [writer, reader] = [await open(), await open()]
        await writer.create(visit, { idempotencyKey: 'k' })
        let [record] = (await reader.list({})).records
        let events = 1
        for (const step of all) {
          if (record === undefined) throw new Error('expected a record')
          const { id } = record
          const planned = plan(record, step)
          if (planned === undefined) continue
          const { wanted, send } = planned
          const goOn = stopAfter(step.cut)
          const sent = await send(writer).catch(() => undefined)
          if (!goOn()) {
            expect(sent?.encounter).toEqual(wanted)
          } else {
            stops += 1
            const seen = await readAll(reader, id)
            const isOld = seen.events === events
            expect(seen.record.encounter).toEqual(isOld ? record.encounter : wanted)
            if (isOld) expect(seen.record).toEqual(record)
            expect(seen.events - events).toBe(isOld ? 0 : 1)
            if (!step.isRetried) {
              record = seen.record
              events = seen.events
              continue
            }
            expect((await send(writer)).encounter).toEqual(wanted)
          }
          const seen = await readAll(reader, id)
          expect(seen.record.encounter).toEqual(wanted)
          // A save that changed nothing has no entry.
          expect(seen.events - events).toBe(seen.record.version === record.version ? 0 : 1)
          await expectNothingLeft(seen.record)
          record = seen.record
          events = seen.events
        }
      }),
      { numRuns: 25 },
    )
    expect(stops).toBeGreaterThan(15)
  }, 180_000)

  it('shows nothing of an encounter whose creation it stopped in, wherever that was, until it is sent again', async () => {
    for (let cut = 0; ; cut += 1) {
      server.clear()
      await seedPeople(server.repository)
      const [writer, reader] = [await open(), await open()]
      const goOn = stopAfter(cut)
      const made = await writer.create(visit, { idempotencyKey: 'k' }).catch(() => undefined)
      if (!goOn()) {
        expect(made?.encounter).toMatchObject(visit)
        // The Encounter twice, three children, the Provenance and the Task.
        expect(cut).toBe(7)
        return
      }
      expect((await reader.list({})).records).toEqual([])
      const record = await writer.create(visit, { idempotencyKey: 'k' })
      expect(await readAll(reader, record.id)).toEqual({ record, events: 1 })
      await expectNothingLeft(record)
    }
  })

  it('shows nothing of an encounter whose restore it stopped in, wherever that was, until it is restored again', async () => {
    server.clear()
    await seedPeople(server.repository)
    const before = await open()
    let record = await before.create(visit, { idempotencyKey: 'k' })
    record = await before.transition(record.id, { to: 'Submitted' }, over(record))
    record = await before.transition(record.id, { to: 'Draft', reason: 'Add a code' }, over(record))
    const backup = { record, history: await before.history(record.id) }
    for (let cut = 0; ; cut += 1) {
      server.clear()
      await seedPeople(server.repository)
      const [writer, reader] = [await open(), await open()]
      if (writer.restore === undefined) throw new Error('expected a client that restores')
      const goOn = stopAfter(cut)
      const [first] = await writer.restore([backup])
      if (!goOn()) {
        expect(first?.kind).toBe('restored')
        // The Encounter twice, three children, four entries of the history and the Task.
        expect(cut).toBe(10)
        return
      }
      expect([first?.kind, (await reader.list({})).records]).toEqual(['refused', []])
      expect((await writer.restore([backup]))[0]?.kind).toBe('restored')
      const seen = await readAll(reader, record.id)
      expect(seen.events).toBe(4)
      expect(seen.record.encounter).toEqual(record.encounter)
      expect((await reader.history(record.id)).slice(0, -1)).toEqual(backup.history)
      expect((await reader.list({ returned: true })).records).toEqual([seen.record])
      await expectNothingLeft(seen.record)
    }
  })

  it('says that a write was not done where the answer is a success and one of its entries is not', async () => {
    server.clear()
    await seedPeople(server.repository)
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    server.fault = ({ method, url, body }) =>
      method === 'POST' && url === ''
        ? {
            status: 200,
            body: {
              resourceType: 'Bundle',
              type: 'transaction-response',
              entry: body.split('"request":').map(() => ({
                response: {
                  status: '422',
                  outcome: {
                    resourceType: 'OperationOutcome',
                    issue: [{ severity: 'error', code: 'processing', diagnostics: 'No such period' }],
                  },
                },
              })),
            },
          }
        : undefined
    const error = await errorOf(client.update(record.id, { ...visit, DiagnosisCodes: ['I10'] }, over(record)))
    expect([error.kind, error.message.includes('No such period')]).toEqual(['invalid', true])
  })
})
