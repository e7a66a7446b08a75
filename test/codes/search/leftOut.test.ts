import { describe, expect, it } from 'vitest'
import { sourceOf, testCode } from '../codePacks.js'

const icd = (code: string, text: string, billable = true) =>
  testCode('icd10cm', code, text, { billable, tier: 2 })

const source = sourceOf(
  [
    icd('A01.9', 'Elbow fever, unspecified'),
    icd('A02.9', 'Ivory wrist disease'),
    icd('S42', 'Fracture of shoulder and upper arm', false),
    icd('S42.00XA', 'Fracture of clavicle, initial encounter for closed fracture'),
    icd('S52', 'Fracture of forearm', false),
    icd('S52.00XA', 'Fracture of ulna, initial encounter for closed fracture'),
    icd('T14.8XXA', 'Other injury of unspecified body region, initial encounter'),
    icd('M81', 'Thin bones without fracture', false),
    icd('M81.0', 'Thin bones without fracture, unspecified'),
  ],
  'fx = fracture\nr/o = suspected | ruled out',
)
const search = (text: string) => source.search({ systems: ['icd10cm'], text })

describe('a word that is left out', () => {
  it.each([
    ['elbow fever warfarin', ['warfarin']],
    ['elbow fever qqqq zzzz', ['qqqq', 'zzzz']],
    ['possible elbow fever', ['possible']],
    ['r/o elbow fever', ['r/o']],
  ])('is named: “%s”', async (typed, leftOut) => {
    const [first] = await search(typed)
    expect(first?.entry.code).toBe('A01.9')
    expect(first?.leftOut).toEqual(leftOut)
  })

  it('is named where it stands behind the words that are searched for', async () => {
    const [first] = await search(`elbow fever ${'unspecified '.repeat(10)}warfarin`)
    expect(first?.leftOut).toEqual(['warfarin'])
  })

  it('is none where all are accounted for', async () => {
    for (const typed of ['elbow fever', 'fever of the elbow', 'elbo fev', 'elbwo fever'])
      for (const match of await search(typed)) expect(match).not.toHaveProperty('leftOut')
  })
})

describe('spelling', () => {
  it('is not put right in words of four letters or in capitals', async () => {
    expect(await search('elbw')).toEqual([])
    expect(await search('ELBWO')).toEqual([])
    expect((await search('elbwo'))[0]?.entry.code).toBe('A01.9')
  })
})

describe('a spelling', () => {
  const opposites = sourceOf([
    icd('A03.0', 'Hypersulfemia'),
    icd('A03.1', 'Symptomatic elbow'),
    icd('A03.2', 'Asymptomatic wrist'),
    icd('A03.3', 'Febrile knee'),
    icd('A03.4', 'Macrosplenic ankle'),
    icd('A03.5', 'Unintentional shoulder'),
    icd('A03.6', 'Asthmatic toe'),
  ])
  const find = async (text: string) =>
    (await opposites.search({ systems: ['icd10cm'], text })).map(({ entry }) => entry.code)

  it.each([
    'hyposulfemia',
    'hiposulfemia',
    'symptomatic wrist',
    'asymptomatic elbow',
    'afebrile',
    'microsplenic',
    'intentional shoulder',
  ])('is never put right to the opposite: “%s”', async (typed) => {
    const [first] = await opposites.search({ systems: ['icd10cm'], text: typed })
    expect(first === undefined || first.leftOut !== undefined).toBe(true)
  })

  it.each([
    ['hypersulfemai', 'A03.0'],
    ['symtomatic elbow', 'A03.1'],
    ['asymtomatic wrist', 'A03.2'],
    ['sthmatic toe', 'A03.6'],
  ])('is put right to what is meant: “%s”', async (typed, code) => {
    expect(await find(typed)).toEqual([code])
  })
})

describe('an injury without its place', () => {
  it.each(['fracture', 'fx', 'fractures', 'closed fx'])(
    'offers categories and no code: “%s”',
    async (typed) => {
      const found = await search(typed)
      expect(found.map(({ entry }) => entry.code).toSorted()).toEqual(['S42', 'S52'])
    },
  )

  it('offers codes once the place is typed', async () => {
    expect((await search('fx ulna'))[0]?.entry.code).toBe('S52.00XA')
  })
})
