import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import type {
  EncounterEvent,
  EncounterFilter,
  EncounterQuery,
  EncounterRecord,
} from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import type { EncounterSortKey } from '../../src/client/sortKeys.js'
import type { Encounter, EncounterId } from '../../src/encounter/Encounter.js'
import { kareoEncounterSchema } from '../../src/encounter/kareoEncounter.js'
import type { User } from '../../src/encounter/User.js'
import { encounterWorkflow, findTransition, isReadOnly } from '../../src/encounter/workflow.js'
import { compileSchema } from '../../src/schema/compileSchema.js'
import {
  type ContractOptions,
  errorOf,
  everyone,
  idOf,
  type MakeClient,
  type MakeTwoClients,
  over,
  visit,
} from './support/contractSupport.js'
import { describeWrites } from './support/writeContract.js'

const reader: User = { id: 'u2', name: 'Reader Test', capabilities: [] }

/** A clock that advances by a second at each reading. */
const ticking = (): (() => Date) => {
  let at = Date.UTC(2026, 5, 15, 14)
  return () => {
    at += 1000
    return new Date(at)
  }
}

const newKeys = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

/** Undoes a history from its end, which must lead to nothing. */
const undo = (events: readonly EncounterEvent[], encounter: Encounter): Map<string, unknown> => {
  const state = new Map<string, unknown>(Object.entries(encounter))
  for (const { changes } of events.toReversed()) {
    for (const { property, to, ...rest } of changes) {
      expect(state.get(property)).toEqual(to)
      if ('from' in rest) state.set(property, rest.from)
      else state.delete(property)
    }
  }
  return state
}

const directory = createMemoryDirectory({
  patients: [
    { id: 1, name: 'Zimmer, Åsa', birthDate: '1990-06-14' },
    { id: 2, name: 'Doe, Jane', birthDate: '1985-03-15' },
    { id: 3, name: 'abel, Test' },
  ],
  providers: [
    { id: 201, name: 'Dr. Ruiz' },
    { id: 202, name: 'Dr. Lee' },
  ],
  appointments: [],
})

const statuses: readonly string[] = ['Draft', 'Submitted', 'Approved', 'Voided']

const encounters = fc.record(
  {
    PatientId: fc.integer({ min: 1, max: 3 }),
    ProviderId: fc.integer({ min: 1, max: 3 }),
    DateOfService: fc.constantFrom('2026-06-14', '2026-06-15', '2026-02-30'),
    DiagnosisCodes: fc.array(fc.constantFrom('J06.9', 'R05.9', 'I10'), { maxLength: 3 }),
    AppointmentId: fc.constantFrom<unknown>(5001234, undefined, 'not a number'),
  },
  { requiredKeys: ['PatientId'] },
)

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('create' as const), encounter: encounters }),
    fc.record({
      kind: fc.constant('update' as const),
      which: fc.nat({ max: 3 }),
      stale: fc.boolean(),
      encounter: encounters,
    }),
    fc.record({
      kind: fc.constant('transition' as const),
      which: fc.nat({ max: 3 }),
      to: fc.constantFrom(...statuses),
      reason: fc.constantFrom('', 'Asked for by the payer'),
    }),
  ),
  { maxLength: 20 },
)

/**
 * The ascending order of the four encounters below by each key, and the order without a directory if that differs.
 */
const orders: Readonly<Record<EncounterSortKey, readonly [order: string, withoutDirectory?: string]>> = {
  id: ['abcd'],
  updatedAt: ['abcd'],
  dateOfService: ['abcd'],
  updatedBy: ['cdab'],
  // People unknown to the directory come before those with a name.
  patient: ['dcba', 'abcd'],
  provider: ['dacb', 'bacd'],
  diagnoses: ['cbda'],
  procedures: ['abdc'],
  findings: ['abdc'],
}

const sortKeys = [
  'id',
  'updatedAt',
  'dateOfService',
  'updatedBy',
  'patient',
  'provider',
  'diagnoses',
  'procedures',
  'findings',
] as const

/** Counts an error for an encounter without a diagnosis, and as many warnings as its patient's number. */
const assess: NonNullable<ContractOptions['assess']> = async (encounters) =>
  encounters.map(({ DiagnosisCodes, PatientId }) => ({
    errors: Array.isArray(DiagnosisCodes) && DiagnosisCodes.length === 0 ? 1 : 0,
    warnings: Number(PatientId),
  }))

/** A value of each filter, with the matches among the four encounters below. */
const filters: Readonly<Record<EncounterFilter, readonly [value: EncounterQuery, left: string]>> = {
  status: [{ status: 'Submitted' }, 'b'],
  patientId: [{ patientId: 3 }, 'c'],
  providerId: [{ providerId: 202 }, 'ac'],
  appointmentIds: [{ appointmentIds: ['5001', 5003, 9] }, 'ad'],
  dateFrom: [{ dateFrom: '2026-06-16' }, ''],
  dateTo: [{ dateTo: '2026-06-15' }, 'abcd'],
  text: [{ text: 'doe' }, 'b'],
  readiness: [{ readiness: 'blocked' }, 'c'],
  returned: [{ returned: true }, ''],
}

const filterKeys = [
  'status',
  'patientId',
  'providerId',
  'appointmentIds',
  'dateFrom',
  'dateTo',
  'text',
  'readiness',
  'returned',
] as const

/**
 * The contract of every `EncounterClient`, including what its `supports` declares.
 *
 * @param makeClient Creates a client over its own empty store.
 * @param makeTwo Creates two clients over one such store, like two tabs; for a client with `subscribe`.
 */
export const describeEncounterClient = (
  name: string,
  makeClient: MakeClient,
  makeTwo?: MakeTwoClients,
): void => {
  const make = (
    user: () => User = () => everyone,
    more: Pick<ContractOptions, 'directory' | 'assess'> = {},
  ) => makeClient({ user, now: ticking(), ...more })

  /** Four encounters named by letters, of which `b` is submitted and `d` voided. */
  const makeFour = async (
    more: Partial<Pick<ContractOptions, 'directory' | 'assess' | 'now'>> = { directory },
  ) => {
    let user = { ...everyone, name: 'Dr. Lee' }
    const client = await make(() => user, more)
    const newKey = newKeys()
    const names = new Map<EncounterId, string>()
    const add = async (name: string, encounter: Encounter, to?: string) => {
      const made = await client.create({ ...visit, ...encounter }, { idempotencyKey: newKey() })
      names.set(idOf(made), name)
      if (to) await client.transition(idOf(made), { to, reason: 'test' }, over(made))
      return made
    }
    const a = await add('a', {
      PatientId: 1,
      ProviderId: 202,
      AppointmentId: 5001,
      DiagnosisCodes: ['J06.9'],
    })
    const b = await add(
      'b',
      { PatientId: 2, ProviderId: 201, AppointmentId: 5002, DiagnosisCodes: ['E11.9', 'I10'] },
      'Submitted',
    )
    user = { ...everyone, name: 'Åke' }
    await add('c', { PatientId: 3, ProviderId: 202, DiagnosisCodes: [], ProcedureCodes: ['99214-25'] })
    await add('d', { PatientId: 4, ProviderId: 203, AppointmentId: 5003, DiagnosisCodes: ['I10'] }, 'Voided')
    const find = async (query: EncounterQuery) => {
      const { records } = await client.list(query)
      return records.map((record) => names.get(idOf(record))).join('')
    }
    const ascending = (by: NonNullable<EncounterQuery['sort']>['by']) =>
      find({ sort: { by, direction: 'ascending' } })
    return { client, a, b, find, ascending }
  }

  describe(`${name} as an EncounterClient`, () => {
    describeWrites(({ user, ...more } = {}) => make(user, more))

    it('gives a new encounter an id, the first status and a version, and finds it again', async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      expect(created.encounter).toMatchObject({ ...visit, EncounterStatus: 'Draft' })
      expect(created.encounter.EncounterId).toEqual(expect.any(Number))
      expect(created.updatedBy).toBe('Dr. Test')
      expect(created.updatedAt).toBe(new Date(created.updatedAt).toISOString())
      expect(await client.get(idOf(created))).toEqual(created)
    })

    it('makes one encounter of a create that is sent twice with one key, one after the other or at once', async () => {
      const client = await make()
      const both = await Promise.all([
        client.create(visit, { idempotencyKey: 'k' }),
        client.create(visit, { idempotencyKey: 'k' }),
      ])
      const again = await client.create(visit, { idempotencyKey: 'k' })
      const other = await client.create(visit, { idempotencyKey: 'l' })
      expect(new Set([...both, again].map(idOf)).size).toBe(1)
      expect(idOf(other)).not.toBe(idOf(again))
      expect((await client.list({})).records).toHaveLength(2)
      expect(await client.history(idOf(again))).toHaveLength(1)
    })

    it.each([
      ['a missing field', { PatientId: 1, ProviderId: 2 }],
      ['a date that does not exist', { ...visit, DateOfService: '2026-02-30' }],
      ['a fraction for an integer', { ...visit, PatientId: 1.5 }],
      ['another status than the first', { ...visit, EncounterStatus: 'Approved' }],
    ])('refuses to create with %s, and makes nothing', async (_, encounter) => {
      const client = await make()
      const error = await errorOf(client.create(encounter, { idempotencyKey: 'k' }))
      expect(error.kind).toBe('invalid')
      expect((await client.list({})).records).toHaveLength(0)
      const mended = await client.create(visit, { idempotencyKey: 'k' })
      expect(mended.encounter).toMatchObject(visit)
    })

    it('replaces the data on update, and keeps identifier and status as they are stored', async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const next = { PatientId: 7, ProviderId: 201, DateOfService: '2026-06-15' }
      const updated = await client.update(
        idOf(created),
        { ...next, EncounterId: 1, EncounterStatus: 'Approved' },
        over(created),
      )
      expect(updated.encounter).toEqual({ ...next, EncounterId: idOf(created), EncounterStatus: 'Draft' })
      expect(updated.version).not.toBe(created.version)
      expect((await client.history(idOf(created))).at(-1)).toMatchObject({
        kind: 'saved',
        by: 'Dr. Test',
        at: updated.updatedAt,
        version: updated.version,
        changes: expect.arrayContaining([
          { property: 'PatientId', from: 100234, to: 7 },
          { property: 'ProcedureCodes', from: ['99213'] },
        ]),
      })
    })

    it('takes an update that changes nothing for what it is: no version, no entry in the history', async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const same = await client.update(
        idOf(created),
        { ...created.encounter, AppointmentId: undefined },
        over(created),
      )
      expect(same).toEqual(created)
      expect(await client.history(idOf(created))).toHaveLength(1)
    })

    it('rejects a stale version as a conflict that carries the record as it is now', async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const id = idOf(created)
      const stale = over(created)
      const now = await client.update(id, { ...visit, PatientId: 8 }, stale)
      const errors = await Promise.all(
        [
          client.update(id, { ...visit, PatientId: 9 }, over(created)),
          client.transition(id, { to: 'Submitted' }, over(created)),
        ].map(errorOf),
      )
      for (const error of errors) {
        expect(error.kind).toBe('conflict')
        expect(error.current).toEqual(now)
      }
      expect(await client.get(id)).toEqual(now)
    })

    it('lets one of two concurrent updates of one version through', async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const results = await Promise.allSettled(
        [8, 9].map((PatientId) => client.update(idOf(created), { ...visit, PatientId }, over(created))),
      )
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })

    it('rejects every call for an id that is not there', async () => {
      const client = await make()
      const errors = await Promise.all(
        [
          client.get(404),
          client.history(404),
          client.update(404, visit, over({ version: '1' })),
          client.transition(404, { to: 'Submitted' }, over({ version: '1' })),
        ].map(errorOf),
      )
      for (const { kind } of errors) expect(kind).toBe('not-found')
    })

    it('follows the workflow table, keeps the trimmed reason, and refuses to edit what is read-only', async () => {
      const client = await make()
      let record = await client.create(visit, { idempotencyKey: 'k' })
      const id = idOf(record)
      const move = (to: string, reason?: string) =>
        client.transition(id, reason === undefined ? { to } : { to, reason }, over(record))

      expect((await errorOf(move('Approved'))).kind).toBe('invalid')
      record = await move('Submitted')
      record = await move('Approved')
      expect(record.encounter.EncounterStatus).toBe('Approved')
      expect((await errorOf(client.update(id, visit, over(record)))).kind).toBe('invalid')
      expect((await errorOf(move('Submitted'))).kind).toBe('invalid')
      expect((await errorOf(move('Submitted', '  '))).kind).toBe('invalid')
      record = await move('Submitted', '  wrong modifier ')
      expect((await client.history(id)).at(-1)).toMatchObject({
        kind: 'transition',
        reason: 'wrong modifier',
        changes: [{ property: 'EncounterStatus', from: 'Approved', to: 'Submitted' }],
      })
      record = await move('Voided', 'entered twice')
      for (const status of statuses) expect((await errorOf(move(status, 'back'))).kind).toBe('invalid')
    })

    it('refuses a user who may not, and lets the same user look', async () => {
      let user = everyone
      const client = await make(() => user)
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const id = idOf(created)
      user = reader
      const errors = await Promise.all(
        [
          client.create(visit, { idempotencyKey: 'l' }),
          client.update(id, { ...visit, PatientId: 8 }, over(created)),
          client.transition(id, { to: 'Submitted' }, over(created)),
          client.transition(id, { to: 'Voided', reason: 'entered twice' }, over(created)),
        ].map(errorOf),
      )
      for (const { kind } of errors) expect(kind).toBe('unauthorized')
      expect(await client.get(id)).toEqual(created)
      expect((await client.list({})).records).toHaveLength(1)
    })

    it.each(encounterWorkflow.transitions)(
      'lets only who may take the way "$action" from $from',
      async (way) => {
        let user = everyone
        const client = await make(() => user)
        let record = await client.create(visit, { idempotencyKey: 'k' })
        const id = idOf(record)
        const move = (to: string) => client.transition(id, { to, reason: 'test' }, over(record))
        for (const to of statuses.slice(1, statuses.indexOf(way.from) + 1)) {
          record = await move(to)
        }
        user = {
          ...everyone,
          capabilities: everyone.capabilities.filter((capability) => capability !== way.capability),
        }
        expect((await errorOf(move(way.to))).kind).toBe('unauthorized')
        expect(await client.get(id)).toEqual(record)
        user = { ...reader, capabilities: [way.capability] }
        expect(await move(way.to)).toMatchObject({
          encounter: { EncounterStatus: way.to },
          updatedBy: reader.name,
        })
      },
    )

    it("rejects with the signal's reason, and does nothing, where a call was aborted before it began", async () => {
      const client = await make()
      const created = await client.create(visit, { idempotencyKey: 'k' })
      const reason = new Error('left the page')
      const signal = AbortSignal.abort(reason)
      const id = idOf(created)
      const match = { ...over(created), signal }
      const calls: readonly Promise<unknown>[] = [
        client.list({}, { signal }),
        client.get(id, { signal }),
        client.history(id, { signal }),
        client.create(visit, { idempotencyKey: 'l', signal }),
        client.update(id, { ...visit, PatientId: 8 }, match),
        client.transition(id, { to: 'Submitted' }, match),
      ]
      await Promise.all(calls.map((call) => expect(call).rejects.toBe(reason)))
      expect((await client.list({})).records).toEqual([created])
    })

    it('filters, sorts and counts', async () => {
      const client = await make()
      const newKey = newKeys()
      const add = (PatientId: number, DateOfService: string) =>
        client.create({ ...visit, PatientId, DateOfService }, { idempotencyKey: newKey() })
      const a = await add(1, '2026-06-10')
      const b = await add(2, '2026-06-12')
      const c = await add(1, '2026-06-11')
      await client.transition(idOf(a), { to: 'Submitted' }, over(a))
      const ids = async (query: EncounterQuery) => (await client.list(query)).records.map(idOf)

      expect(await ids({})).toEqual([a, c, b].map(idOf))
      expect(await ids({ sort: { by: 'dateOfService', direction: 'ascending' } })).toEqual(
        [a, c, b].map(idOf),
      )
      expect(await ids({ sort: { by: 'id', direction: 'descending' } })).toEqual([c, b, a].map(idOf))
      expect(await ids({ dateFrom: '2026-06-11', dateTo: '2026-06-11' })).toEqual([idOf(c)])
      expect(await ids({ providerId: 1 })).toEqual([])
      const page = await client.list({ patientId: 1, status: 'Draft' })
      expect(page.records.map(idOf)).toEqual([idOf(c)])
      if (client.supports.counts !== 'none') {
        expect(page.total).toBe(1)
        expect(page.counts).toMatchObject({ Draft: 1, Submitted: 1 })
      }
      expect(page.setAside).toEqual([])
    })

    it('gives every record once over all pages, whatever the order and the size of a page', async () => {
      const client = await make()
      const newKey = newKeys()
      const all: EncounterId[] = []
      for (const day of ['11', '10', '11', '12', '10', '11', '11']) {
        const encounter = { ...visit, DateOfService: `2026-06-${day}` }
        all.push(idOf(await client.create(encounter, { idempotencyKey: newKey() })))
      }
      const sorts = fc.record({
        by: fc.constantFrom(...client.supports.sorts),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      })
      await fc.assert(
        fc.asyncProperty(sorts, fc.integer({ min: 1, max: 8 }), async (sort, limit) => {
          const seen: EncounterId[] = []
          let cursor: string | undefined
          let pages = 0
          do {
            pages += 1
            const page = await client.list({ sort, limit, ...(cursor === undefined ? {} : { cursor }) })
            if (client.supports.counts !== 'none') expect(page.total).toBe(all.length)
            expect(page.records.length).toBeLessThanOrEqual(limit)
            seen.push(...page.records.map(idOf))
            cursor = page.nextCursor
          } while (cursor !== undefined && seen.length < 20)
          expect(seen.toSorted()).toEqual(all.toSorted())
          expect(pages).toBe(Math.ceil(all.length / limit))
        }),
        { numRuns: 30 },
      )
    })

    it.each([
      ['doe', 'b'],
      ['jane d', 'b'],
      ['ASA', 'a'],
      ['lee', 'ca'],
      ['lee zim', 'a'],
      ['ane', ''],
      ['j06.9', 'a'],
      ['j069', 'a'],
      ['J0', 'a'],
      ['i10', 'db'],
      ['99214', 'c'],
      ['99214-25 abel', 'c'],
      ['25', ''],
      ['201', 'b'],
      ['4', 'd'],
      ['', 'dcba'],
      ['  ', 'dcba'],
      ['doe i10 e11 201', 'b'],
      ['doe j06', ''],
      ['06/15/2026', 'dcba'],
      ['2026-06-15 doe', 'b'],
      ['6/16', ''],
      ['1985-03-15', 'b'],
      ['3/15/85', 'b'],
      ['Jun 14, 1990', 'a'],
      ['6/14', 'a'],
      ['<script>', ''],
      ['🙂', ''],
    ])('finds by the text %j, in names, ids, codes and dates, of any status: %j', async (text, found) => {
      const { client, find } = await makeFour()
      if (!client.supports.filters.includes('text')) return
      const byText = { text, sort: { by: 'id', direction: 'descending' } } as const
      expect(await find(byText)).toBe(found)
      if (client.supports.counts === 'none') return
      const page = await client.list({ ...byText, limit: 1, status: 'Voided' })
      expect(page.counts.Voided ?? 0).toBe(found.includes('d') ? 1 : 0)
      expect(page.total).toBe(found.includes('d') ? 1 : 0)
    })

    it('finds an encounter by its id, and without a directory nothing by a name', async () => {
      const { client, find, a } = await makeFour({})
      if (!client.supports.filters.includes('text')) return
      expect(await find({ text: String(idOf(a)) })).toBe('a')
      expect(await find({ text: 'doe' })).toBe('')
      expect(await find({ text: 'x '.repeat(50_000) })).toBe('')
    })

    it('finds the encounters of appointments, together with the other filters', async () => {
      const { client, find } = await makeFour()
      if (!client.supports.filters.includes('appointmentIds')) return
      const appointmentIds = [5001, 5002, 5003]
      expect(await find({ appointmentIds, status: 'Submitted' })).toBe('b')
      expect(await find({ appointmentIds, text: 'i10' })).toBe('db')
      expect(
        await find({ appointmentIds, sort: { by: 'dateOfService', direction: 'ascending' }, limit: 2 }),
      ).toBe('ab')
      expect(await find({ appointmentIds: [] })).toBe('')
    })

    it('finds by a text together with the other filters', async () => {
      const { client, find } = await makeFour()
      if (!client.supports.filters.includes('text')) return
      expect(await find({ text: 'i10', status: 'Voided' })).toBe('d')
      expect(await find({ text: 'lee', patientId: 3 })).toBe('c')
      expect(await find({ text: 'lee', dateFrom: '2026-06-16' })).toBe('')
    })

    it.each([
      ['with a directory and checks', { directory, assess }],
      ['without either', {}],
    ])('sorts and filters as it declares, %s, and rejects the rest', async (_, more) => {
      const { client, find, ascending } = await makeFour(more)
      const { supports } = client
      for (const by of sortKeys) {
        if (supports.sorts.includes(by)) {
          const [order, withoutDirectory = order] = orders[by]
          expect([by, await ascending(by)]).toEqual([by, 'directory' in more ? order : withoutDirectory])
        } else {
          expect([by, (await errorOf(ascending(by))).kind]).toEqual([by, 'invalid'])
        }
      }
      for (const filter of filterKeys) {
        const [query, left] = filters[filter]
        if (supports.filters.includes(filter)) {
          const found = [...(await find(query))].toSorted().join('')
          expect([filter, found]).toEqual([filter, filter === 'text' && !('directory' in more) ? '' : left])
        } else {
          expect([filter, (await errorOf(client.list(query))).kind]).toEqual([filter, 'invalid'])
        }
      }
      expect(supports.sorts.includes('findings')).toBe('assess' in more)
      expect(supports.filters.includes('readiness')).toBe('assess' in more)
    })

    it('counts as it declares', async () => {
      const { client } = await makeFour()
      const { total, counts } = await client.list({ limit: 1 })
      const all = { Draft: 2, Submitted: 1, Voided: 1 }
      expect([total, counts]).toMatchObject(client.supports.counts === 'none' ? [0, {}] : [4, all])
    })

    it('has restore and subscribe where it declares them', async () => {
      const { restore, subscribe, supports } = await make()
      expect([restore, subscribe].map((method) => method !== undefined)).toEqual([
        supports.restore,
        supports.subscribe,
      ])
    })

    it('tells of what was changed elsewhere, and of nothing once that is stopped', async () => {
      if (makeTwo === undefined) return expect((await make()).supports.subscribe).toBe(false)
      const [here, there] = await makeTwo({ user: () => everyone, now: ticking() })
      const [first, second] = [new Set<EncounterId | 'all'>(), new Set<EncounterId | 'all'>()]
      const listen = (told: Set<EncounterId | 'all'>) =>
        (here.subscribe ?? expect.fail())((ids) => {
          for (const id of ids === 'all' ? [ids] : ids) told.add(id)
        })
      const isTold = (told: Set<EncounterId | 'all'>, id: EncounterId) =>
        vi.waitFor(() => expect(told.has(id) || told.has('all')).toBe(true))
      const [stopFirst, stopSecond] = [listen(first), listen(second)]
      const made = await there.create(visit, { idempotencyKey: 'k' })
      await Promise.all([isTold(first, made.id), isTold(second, made.id)])
      expect((await here.list({})).records).toEqual([made])
      stopFirst()
      first.clear()
      second.clear()
      const saved = await there.update(made.id, { ...visit, PatientId: 7 }, over(made))
      await isTold(second, made.id)
      expect(first).toEqual(new Set())
      expect(await here.get(made.id)).toEqual(saved)
      stopSecond()
    })

    it('filters and sorts by what the checks find, where it can check', async () => {
      const asked: number[] = []
      const { client, a, find, ascending } = await makeFour({
        assess: async (encounters) => {
          asked.push(encounters.length)
          return assess(encounters)
        },
      })
      if (!client.supports.filters.includes('readiness')) return expect(asked).toEqual([])
      expect(await find({ readiness: 'blocked' })).toBe('c')
      expect(await find({ readiness: 'ready', sort: { by: 'id', direction: 'ascending' } })).toBe('abd')
      expect(await ascending('findings')).toBe('abdc')
      if (client.supports.counts !== 'none') {
        expect((await client.list({ readiness: 'ready' })).counts).toMatchObject({ Draft: 1, Submitted: 1 })
      }
      await client.update(idOf(a), { ...visit, DiagnosisCodes: [] }, over(a))
      expect(await find({ readiness: 'blocked' })).toBe('ac')
      // Each version of a record is checked once.
      expect(asked.reduce((sum, count) => sum + count, 0)).toBe(5)
    })

    it('tells what is returned, and calls it ready only once something is changed or its reason is settled', async () => {
      const { client, b, find, ascending } = await makeFour({ assess })
      if (!client.supports.filters.includes('returned')) return
      const now = () => client.get(idOf(b))
      const give = async () =>
        client.transition(idOf(b), { to: 'Draft', reason: 'Add the modifier' }, over(await now()))
      const canCheck = client.supports.filters.includes('readiness')
      expect(await find({ returned: true })).toBe('')
      await give()
      expect(await find({ returned: true })).toBe('b')
      expect(await find({ returned: true, patientId: 1 })).toBe('')
      expect(await find({ returned: true, status: 'Draft' })).toBe('b')
      if (canCheck) {
        expect(await find({ readiness: 'ready', status: 'Draft' })).toBe('a')
        expect(await ascending('findings')).toBe('adbc')
      }
      const given = await now()
      await client.update(idOf(b), { ...given.encounter, ProcedureCodes: ['99214'] }, over(given))
      expect(await find({ returned: true })).toBe('b')
      if (canCheck) expect(await find({ readiness: 'ready', status: 'Draft' })).toBe('ba')
      await client.transition(idOf(b), { to: 'Submitted' }, over(await now()))
      expect(await find({ returned: true })).toBe('')
      await give()
      if (canCheck) expect(await find({ readiness: 'ready', status: 'Draft' })).toBe('a')
      await client.mark(idOf(b), { kind: 'settle-return' }, over(await now()))
      expect(await find({ returned: true })).toBe('')
      if (canCheck) expect(await find({ readiness: 'ready', status: 'Draft' })).toBe('ba')
    })

    it('takes what could not be checked for neither ready nor blocked, and checks it again each time', async () => {
      let reachable = false
      const { client, find, ascending } = await makeFour({
        assess: async (encounters) =>
          (await assess(encounters)).map((counts) => ({ ...counts, isChecked: reachable })),
      })
      if (!client.supports.filters.includes('readiness')) return
      expect(await find({ readiness: 'ready' })).toBe('')
      expect(await find({ readiness: 'blocked' })).toBe('c')
      expect((await client.list({ readiness: 'ready' })).unchecked).toBe(3)
      expect((await client.list({ readiness: 'ready', status: 'Submitted' })).unchecked).toBe(1)
      expect(await ascending('findings')).toBe('abdc')
      reachable = true
      expect(await find({ readiness: 'ready', sort: { by: 'id', direction: 'ascending' } })).toBe('abd')
      expect(await client.list({ readiness: 'ready' })).not.toHaveProperty('unchecked')
    })

    it('checks again what hangs on a directory, which does not tell of its changes', async () => {
      let now = Date.UTC(2026, 5, 15, 12)
      let asked = 0
      const { client, find } = await makeFour({
        directory,
        now: () => new Date(now),
        assess: async (encounters) => {
          asked += encounters.length
          return assess(encounters)
        },
      })
      if (!client.supports.filters.includes('readiness')) return
      await find({ readiness: 'ready' })
      now += 299_000
      await find({ readiness: 'ready' })
      expect(asked).toBe(4)
      now += 1_000
      await find({ readiness: 'ready' })
      expect(asked).toBe(8)
    })

    it('goes on from a cursor although records come, go and change place between the pages', async () => {
      for (const by of ['patient', 'updatedBy', 'diagnoses', 'updatedAt'] as const) {
        const { client, find } = await makeFour()
        if (!client.supports.sorts.includes(by)) continue
        const sort = { by, direction: 'ascending' } as const
        const whole = await find({ sort })
        const first = await client.list({ sort, limit: 2 })
        await client.create({ ...visit, PatientId: 2 }, { idempotencyKey: 'later' })
        const cursor = first.nextCursor ?? expect.fail()
        const rest = await find({ sort, cursor })
        expect(rest.startsWith(whole.slice(2, 3)) || rest.includes(whole.slice(3))).toBe(true)
        for (const seen of whole.slice(0, 2)) expect(rest).not.toContain(seen)
      }
    })

    it('refuses a cursor that is not its own', async () => {
      const client = await make()
      expect((await errorOf(client.list({ cursor: 'page 2' }))).kind).toBe('invalid')
    })

    it('keeps, after any changes, records that hold the schema and a history that tells each acknowledged one', async () => {
      const { validator } = compileSchema(kareoEncounterSchema)
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const client = await make()
          const newKey = newKeys()
          const records: EncounterRecord[] = []
          const acknowledged = new Map<EncounterId, EncounterRecord[]>()
          const note = (record: EncounterRecord) => {
            const before = acknowledged.get(idOf(record)) ?? []
            if (before.at(-1)?.version !== record.version) {
              acknowledged.set(idOf(record), [...before, record])
            }
          }
          for (const step of sequence) {
            try {
              if (step.kind === 'create') {
                records.push(await client.create(step.encounter, { idempotencyKey: newKey() }))
                note(records.at(-1) ?? expect.fail())
                continue
              }
              const record = records[step.which]
              if (!record) continue
              const from = String(record.encounter.EncounterStatus)
              const next =
                step.kind === 'update'
                  ? await client.update(
                      idOf(record),
                      step.encounter,
                      over(step.stale ? { version: 'stale' } : record),
                    )
                  : await client.transition(idOf(record), step, over(record))
              if (step.kind === 'update') {
                expect(step.stale || isReadOnly(encounterWorkflow, from)).toBe(false)
              } else {
                const way = findTransition(encounterWorkflow, from, step.to)
                expect(way && (!way.needsReason || step.reason !== '')).toBe(true)
              }
              records[step.which] = next
              note(next)
            } catch (error) {
              if (!(error instanceof EncounterClientError)) throw error
            }
          }
          const page = await client.list({ limit: 100 })
          expect(page.records.map(idOf).toSorted()).toEqual(records.map(idOf).toSorted())
          for (const record of records) {
            expect(await client.get(idOf(record))).toEqual(record)
            expect(validator.safeParse(record.encounter).success).toBe(true)
            const events = await client.history(idOf(record))
            expect(events.map(({ version, at, by }) => ({ version, at, by }))).toEqual(
              acknowledged.get(idOf(record))?.map(({ version, updatedAt, updatedBy }) => ({
                version,
                at: updatedAt,
                by: updatedBy,
              })),
            )
            expect(undo(events, record.encounter).size).toBe(0)
          }
        }),
        { numRuns: 60 },
      )
    })
  })
}
