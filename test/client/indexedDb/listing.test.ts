import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { EncounterBackup, EncounterPage, EncounterQuery } from '../../../src/client/EncounterClient.js'
import { createIndexedDbClient } from '../../../src/client/indexedDb/createIndexedDbClient.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'

const directory = createMemoryDirectory({
  patients: [
    { id: 1, name: 'Zimmer, Åsa' },
    { id: 2, name: 'Doe, Jane' },
  ],
  providers: [{ id: 201, name: 'Dr. Ruiz' }],
  appointments: [],
})

const statuses = ['Draft', 'Submitted', 'Approved', 'Voided'] as const
const day = (number: number) => `2026-06-${String(10 + number).padStart(2, '0')}`

/** Instants from a small set, so that many records share one. */
const instant = (number: number) => new Date(Date.UTC(2026, 5, 15, 14, 0, number)).toISOString()

const visits = fc.record({
  PatientId: fc.integer({ min: 1, max: 4 }),
  ProviderId: fc.integer({ min: 201, max: 203 }),
  AppointmentId: fc.constantFrom(51, 52, 53, undefined),
  DateOfService: fc.nat({ max: 4 }).map(day),
  DiagnosisCodes: fc.uniqueArray(fc.constantFrom('J06.9', 'E11.9', 'I10'), { maxLength: 3 }),
  status: fc.constantFrom(...statuses),
  at: fc.nat({ max: 6 }).map(instant),
})

type Visit = typeof visits extends fc.Arbitrary<infer T> ? T : never

const backupOf = ({ status, at, AppointmentId, ...data }: Visit, id: number): EncounterBackup => {
  const appointment = AppointmentId === undefined ? undefined : { AppointmentId }
  const encounter = { ...visit, ...data, ...appointment, EncounterId: id, EncounterStatus: status }
  const version = `v${id}`
  const changes = Object.entries(encounter).map(([property, to]) => ({ property, to }))
  return {
    record: { id, encounter, version, updatedAt: at, updatedBy: 'Dr. Test' },
    history: [{ kind: 'created', at, by: 'Dr. Test', version, changes }],
  }
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const queries: fc.Arbitrary<EncounterQuery> = fc
  .record({
    status: optional(fc.constantFrom(...statuses, 'Unknown')),
    patientId: optional(fc.constantFrom<number | string>(1, 2, '2', 9)),
    providerId: optional(fc.constantFrom<number | string>(201, 202, '201', 9)),
    appointmentIds: optional(fc.subarray<number | string>([51, 52, '53', 99])),
    dateFrom: optional(fc.nat({ max: 4 }).map(day)),
    dateTo: optional(fc.nat({ max: 4 }).map(day)),
    text: optional(fc.constantFrom('j06', 'doe', '201', ' ')),
    sort: optional(
      fc.record({
        by: fc.constantFrom('updatedAt' as const, 'dateOfService' as const, 'patient' as const),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      }),
    ),
    limit: optional(fc.constantFrom(0, 1, 2, 5, 100)),
  })
  .map((query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)))

const shown = ({ records, ...page }: EncounterPage) => ({ ids: records.map(({ id }) => id), ...page })

/** Expects both clients to return the same sequence of pages. */
const expectSamePages = async (client: BrowserClient, memory: BrowserClient, query: EncounterQuery) => {
  let cursor: string | undefined
  for (let pages = 0; pages < 4; pages += 1) {
    const asked = { ...query, ...(cursor === undefined ? undefined : { cursor }) }
    const expected = shown(await memory.list(asked))
    expect(shown(await client.list(asked))).toEqual(expected)
    cursor = expected.nextCursor
    if (cursor === undefined) return
  }
}

const makeBoth = () => {
  const options = { user: () => everyone, now: () => new Date(Date.UTC(2026, 5, 20)), directory }
  return {
    client: createIndexedDbClient({
      ...options,
      indexedDB: new IDBFactory(),
      openChannel: () => undefined,
    }),
    memory: createMemoryClient(options),
  }
}

describe('a list over IndexedDB', () => {
  it('is the list in memory, for any records, changes and queries', async () => {
    const changes = fc.array(
      fc.record({
        which: fc.nat({ max: 40 }),
        kind: fc.constantFrom('update', 'submit', 'remove'),
        patient: fc.integer({ min: 1, max: 4 }),
        query: queries,
      }),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(visits, { maxLength: 45 }), changes, async (made, steps) => {
        const { client, memory } = makeBoth()
        const backup = made.map((one, position) => backupOf(one, ((position * 7919) % 997) + 1))
        for (const one of [client, memory]) await one.restore(backup)
        for (const { which, kind, patient, query } of steps) {
          const id = backup[which]?.record.id
          for (const one of id === undefined ? [] : [client, memory]) {
            const record = await one.get(id ?? 0).catch(() => undefined)
            if (record === undefined) continue
            const request = { ifMatch: record.version, idempotencyKey: crypto.randomUUID() }
            if (kind === 'remove') await one.care.remove([record])
            else if (kind === 'submit') {
              await one.transition(record.id, { to: 'Submitted' }, request).catch(() => undefined)
            } else {
              await one
                .update(record.id, { ...record.encounter, PatientId: patient }, request)
                .catch(() => undefined)
            }
          }
          await expectSamePages(client, memory, query)
        }
        await expectSamePages(client, memory, {})
      }),
      { numRuns: 40 },
    )
  })

  it('is so too where a provider has more than are filtered in memory', async () => {
    const { client, memory } = makeBoth()
    const [made = expect.fail()] = fc.sample(fc.array(visits, { minLength: 1300, maxLength: 1300 }), {
      seed: 9,
      numRuns: 1,
    })
    const backup = made.map((one, position) =>
      backupOf(
        { ...one, ProviderId: position % 9 === 0 ? 203 : 201, PatientId: 1 + (position % 2) },
        position + 1,
      ),
    )
    for (const one of [client, memory]) await one.restore(backup)
    await fc.assert(
      fc.asyncProperty(queries, (query) => expectSamePages(client, memory, query)),
      { numRuns: 60 },
    )
  })
})
