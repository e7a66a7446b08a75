import type { EncounterFilter, EncounterQuery } from '../client/EncounterClient.js'
import type { EncounterSortKey } from '../client/sortKeys.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import type { ContractOptions, ContractRunner, MakeClient, MakeTwoClients } from './ClientContract.js'
import { errorOf, everyone, missing, over, visit } from './contractSupport.js'
import { assess, directory, makeFour, ticking } from './fourEncounters.js'

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

/** Waits until something holds, for five seconds at most. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let left = 500; !holds(); left--) {
    if (left === 0) throw new Error('nothing was told of a change within five seconds')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** That a client does what its `supports` declares. */
export const describeSupports = (
  { it, expect }: ContractRunner,
  makeClient: MakeClient,
  makeTwo: MakeTwoClients | undefined,
): void => {
  const make = (user: () => User = () => everyone) => makeClient({ user, now: ticking() })

  const kinds: readonly (readonly [string, Pick<ContractOptions, 'directory' | 'assess'>])[] = [
    ['with a directory and checks', { directory, assess }],
    ['without either', {}],
  ]
  for (const [kind, more] of kinds)
    it(`sorts and filters as it declares, ${kind}, and rejects the rest`, async () => {
      const { client, find, ascending } = await makeFour(makeClient, more)
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
      // Who can check can do both; a server may have no checks at all.
      expect(supports.sorts.includes('findings')).toBe(supports.filters.includes('readiness'))
      if (!('assess' in more)) expect(supports.filters.includes('readiness')).toBe(false)
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
      (here.subscribe ?? missing())((ids) => {
        for (const id of ids === 'all' ? [ids] : ids) told.add(id)
      })
    const isTold = (told: Set<EncounterId | 'all'>, id: EncounterId) =>
      until(() => told.has(id) || told.has('all'))
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
}
