import { describe, expect, it, vi } from 'vitest'
import { createCodeSource } from '../../src/codes/createCodeSource.js'
import { parseLexicon } from '../../src/codes/lexicon/parseLexicon.js'
import type { LoadedPack } from '../../src/codes/Releases.js'
import { packOf, testCode } from './codePacks.js'

const set: LoadedPack = {
  origin: 'browser',
  pack: packOf([
    testCode('icd10cm', 'E11.65', 'Type 2 diabetes mellitus with hyperglycemia'),
    testCode('icd10cm', 'E11.9', 'Type 2 diabetes mellitus without complications'),
    testCode('icd10cm', 'I10', 'Essential (primary) hypertension'),
    testCode('icd10cm', 'I1', 'A listed header', { billable: false }),
  ]),
}
const today = () => '2026-11-24'
const loadLexicon = async () => parseLexicon('htn = hypertension')
const query = { systems: ['icd10cm'], text: 'htn' } as const

describe('createCodeSource', () => {
  it('loads nothing until it is asked, and then once', async () => {
    const load = vi.fn(async () => [set])
    const source = createCodeSource({ load, loadLexicon, today })
    expect(load).not.toHaveBeenCalled()
    const [found, sets] = await Promise.all([source.search(query), source.sets()])
    expect(found.map((match) => match.entry.code)).toEqual(['I10'])
    expect(sets).toMatchObject([{ release: 'test', count: 4, billable: 3, origin: 'browser' }])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('tries again after a load that failed', async () => {
    const load = vi.fn(async () => [set]).mockRejectedValueOnce(new Error('offline'))
    const source = createCodeSource({ load, loadLexicon, today })
    await expect(source.search(query)).rejects.toThrow('offline')
    await expect(source.search(query)).resolves.toHaveLength(1)
  })

  it('looks codes up in their order: known, category with examples, listed header, unknown', async () => {
    const source = createCodeSource({ load: async () => [set], loadLexicon, today })
    const refs = ['E11.9', 'E11', 'I1', 'Z00.00', 'E'].map((code) => ({ system: 'icd10cm', code }) as const)
    const found = await source.lookUp(refs)
    expect(found[0]).toMatchObject({ code: 'E11.9', billable: true })
    expect(found[1]).toEqual({
      system: 'icd10cm',
      code: 'E11',
      text: 'Category of codes such as E11.9 and E11.65',
      billable: false,
      examples: ['E11.9', 'E11.65'],
    })
    expect(found[2]).toMatchObject({ text: 'A listed header', billable: false })
    expect(found.slice(3)).toEqual([undefined, undefined])
  })

  it('tells what no list could have from what the list has not got', async () => {
    const modifiers = [{ code: 'RT', text: 'Right side', validTo: '2026-12-31' }]
    const hcpcs = (more: object): LoadedPack => ({
      origin: 'site',
      pack: packOf([testCode('hcpcs', 'J3301', 'An injection')], { system: 'hcpcs', ...more }),
    })
    const cpt = (origin: LoadedPack['origin']): LoadedPack => ({
      origin,
      pack: packOf([testCode('cpt', '99213', 'A visit')], { system: 'cpt' }),
    })
    const refs = [
      { system: 'cpt', code: '99213' },
      { system: 'cpt', code: '71046' },
      { system: 'hcpcs', code: 'J3301' },
      { system: 'hcpcs', code: 'J0000' },
      { system: 'hcpcs', code: 'RT' },
      { system: 'hcpcs', code: 'ZQ' },
    ] as const
    const told = async (packs: readonly LoadedPack[]) =>
      (await createCodeSource({ load: async () => packs, loadLexicon, today }).lookUp(refs)).map(
        (entry) => entry && (entry.unlisted ? 'unlisted' : entry.text),
      )
    expect(await told([cpt('starter'), hcpcs({})])).toEqual([
      ...['A visit', 'unlisted', 'An injection', undefined, 'unlisted', 'unlisted'],
    ])
    expect(await told([cpt('browser'), hcpcs({ modifiers })])).toEqual([
      ...['A visit', undefined, 'An injection', undefined, 'Right side', undefined],
    ])
    expect(await told([])).toEqual(refs.map(() => 'unlisted'))
  })

  it('finds a code with what the other releases tell of it, in the words of the release that was searched', async () => {
    const packs = [
      packOf([testCode('icd10cm', 'M72.2', 'Invented tightness')], {
        release: 'FY2026',
        validFrom: '2025-10-01',
        validTo: '2026-09-30',
      }),
      packOf(
        [
          testCode('icd10cm', 'M72.2', 'Invented tightness, by foot', { billable: false }),
          testCode('icd10cm', 'M72.20', 'Invented tightness of a foot'),
        ],
        { release: 'FY2027', validFrom: '2026-10-01', validTo: '2027-09-30' },
      ),
    ]
    const load = async () => packs.map((pack): LoadedPack => ({ origin: 'browser', pack }))
    const source = createCodeSource({ load, loadLexicon, today })
    const find = async (date: string) =>
      (await source.search({ systems: ['icd10cm'], text: 'tightness', date })).map(({ entry }) => entry)
    const [before] = await find('2026-09-15')
    expect(before).toMatchObject({
      ...{ code: 'M72.2', text: 'Invented tightness', billable: true },
      ...{ validTo: '2026-09-30', successors: ['M72.20'] },
    })
    const after = await find('2026-10-15')
    expect(after).toMatchObject([
      { code: 'M72.20', validFrom: '2026-10-01', predecessors: ['M72.2'] },
      { code: 'M72.2', text: 'Invented tightness, by foot', billable: false },
    ])
  })

  it('rejects with the reason of its signal, before the load and while it runs', async () => {
    const source = createCodeSource({ load: () => new Promise(() => {}), loadLexicon, today })
    const controller = new AbortController()
    const search = source.search(query, { signal: controller.signal })
    const reason = new Error('typed on')
    controller.abort(reason)
    await expect(search).rejects.toBe(reason)
    await expect(source.lookUp([], { signal: controller.signal })).rejects.toBe(reason)
  })
})
