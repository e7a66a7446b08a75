import fc from 'fast-check'
import type { EncounterFilter, EncounterQuery } from '../client/EncounterClient.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import type { ContractRunner, MakeClient } from './ClientContract.js'
import { errorOf, everyone, idOf, missing, over, visit } from './contractSupport.js'
import { makeFour, newKeys, ticking } from './fourEncounters.js'

/** What a list shows, counts and goes on with. */
export const describeListing = ({ it, expect }: ContractRunner, makeClient: MakeClient): void => {
  const make = (user: () => User = () => everyone) => makeClient({ user, now: ticking() })

  it('filters, sorts and counts', async () => {
    const client = await make()
    const newKey = newKeys()
    const add = (PatientId: number, DateOfService: string) =>
      client.create({ ...visit, PatientId, DateOfService }, { idempotencyKey: newKey() })
    const a = await add(1, '2026-06-10')
    const b = await add(2, '2026-06-12')
    const c = await add(1, '2026-06-11')
    await client.transition(idOf(a), { to: 'Submitted' }, over(a))
    const { sorts, filters } = client.supports
    const can = (...wanted: readonly EncounterFilter[]) => wanted.every((filter) => filters.includes(filter))
    const ids = async (query: EncounterQuery) => (await client.list(query)).records.map(idOf)

    expect(await ids({})).toEqual([a, c, b].map(idOf))
    if (sorts.includes('dateOfService'))
      expect(await ids({ sort: { by: 'dateOfService', direction: 'ascending' } })).toEqual(
        [a, c, b].map(idOf),
      )
    if (sorts.includes('id'))
      expect(await ids({ sort: { by: 'id', direction: 'descending' } })).toEqual([c, b, a].map(idOf))
    if (can('dateFrom', 'dateTo'))
      expect(await ids({ dateFrom: '2026-06-11', dateTo: '2026-06-11' })).toEqual([idOf(c)])
    if (can('providerId')) expect(await ids({ providerId: 1 })).toEqual([])
    if (!can('patientId', 'status')) return
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

  const searches: readonly (readonly [text: string, found: string])[] = [
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
  ]
  for (const [text, found] of searches)
    it(`finds by the text "${text}", in names, ids, codes and dates, of any status: "${found}"`, async () => {
      const { client, find } = await makeFour(makeClient)
      if (!client.supports.filters.includes('text')) return
      const byText = { text, sort: { by: 'id', direction: 'descending' } } as const
      expect(await find(byText)).toBe(found)
      if (client.supports.counts === 'none') return
      const page = await client.list({ ...byText, limit: 1, status: 'Voided' })
      expect(page.counts.Voided ?? 0).toBe(found.includes('d') ? 1 : 0)
      expect(page.total).toBe(found.includes('d') ? 1 : 0)
    })

  it('finds an encounter by its id, and without a directory nothing by a name', async () => {
    const { client, find, a } = await makeFour(makeClient, {})
    if (!client.supports.filters.includes('text')) return
    expect(await find({ text: String(idOf(a)) })).toBe('a')
    expect(await find({ text: 'doe' })).toBe('')
    expect(await find({ text: 'x '.repeat(50_000) })).toBe('')
  })

  it('finds the encounters of appointments, together with the other filters', async () => {
    const { client, find } = await makeFour(makeClient)
    if (!client.supports.filters.includes('appointmentIds')) return
    const appointmentIds = [5001, 5002, 5003]
    expect(await find({ appointmentIds, status: 'Submitted' })).toBe('b')
    if (client.supports.filters.includes('text')) {
      expect(await find({ appointmentIds, text: 'i10' })).toBe('db')
    }
    expect(
      await find({ appointmentIds, sort: { by: 'dateOfService', direction: 'ascending' }, limit: 2 }),
    ).toBe('ab')
    expect(await find({ appointmentIds: [] })).toBe('')
  })

  it('finds by a text together with the other filters', async () => {
    const { client, find } = await makeFour(makeClient)
    if (!client.supports.filters.includes('text')) return
    expect(await find({ text: 'i10', status: 'Voided' })).toBe('d')
    expect(await find({ text: 'lee', patientId: 3 })).toBe('c')
    expect(await find({ text: 'lee', dateFrom: '2026-06-16' })).toBe('')
  })

  it('counts as it declares', async () => {
    const { client } = await makeFour(makeClient)
    const { total, counts } = await client.list({ limit: 1 })
    const all = { Draft: 2, Submitted: 1, Voided: 1 }
    expect([total, counts]).toMatchObject(client.supports.counts === 'none' ? [0, {}] : [4, all])
  })

  it('goes on from a cursor although records come, go and change place between the pages', async () => {
    for (const by of ['patient', 'updatedBy', 'diagnoses', 'updatedAt'] as const) {
      const { client, find } = await makeFour(makeClient)
      if (!client.supports.sorts.includes(by)) continue
      const sort = { by, direction: 'ascending' } as const
      const whole = await find({ sort })
      const first = await client.list({ sort, limit: 2 })
      await client.create({ ...visit, PatientId: 2 }, { idempotencyKey: 'later' })
      const cursor = first.nextCursor ?? missing()
      const rest = await find({ sort, cursor })
      expect(rest.startsWith(whole.slice(2, 3)) || rest.includes(whole.slice(3))).toBe(true)
      for (const seen of whole.slice(0, 2)) expect(rest).not.toContain(seen)
    }
  })

  it('refuses a cursor that is not its own', async () => {
    const client = await make()
    expect((await errorOf(client.list({ cursor: 'page 2' }))).kind).toBe('invalid')
  })
}
