import type { ContractRunner, MakeClient } from './ClientContract.js'
import { idOf, over, visit } from './contractSupport.js'
import { assess, directory, makeFour } from './fourEncounters.js'

/** Lists by what the checks find, for a client that can check. */
export const describeFindings = ({ it, expect }: ContractRunner, makeClient: MakeClient): void => {
  it('filters and sorts by what the checks find, where it can check', async () => {
    const asked: number[] = []
    const { client, a, find, ascending } = await makeFour(makeClient, {
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
    const { client, b, find, ascending } = await makeFour(makeClient, { assess })
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
    const { client, find, ascending } = await makeFour(makeClient, {
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
    expect((await client.list({ readiness: 'ready' })).unchecked).toBeUndefined()
  })

  it('checks again what hangs on a directory, which does not tell of its changes', async () => {
    let now = Date.UTC(2026, 5, 15, 12)
    let asked = 0
    const { client, find } = await makeFour(makeClient, {
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
}
