import { describe, expect, it } from 'vitest'
import { sourceOf, testCode } from '../codePacks.js'

const icd = (code: string, text: string, tier: 1 | 3 = 3) => testCode('icd10cm', code, text, { tier })

const fracture = (code: string, what: string) => [
  icd(`${code}A`, `${what}, initial encounter for closed fracture`),
  icd(`${code}B`, `${what}, initial encounter for open fracture`),
  icd(`${code}D`, `${what}, subsequent encounter for fracture with routine healing`, 1),
  icd(`${code}S`, `${what}, sequela`, 1),
]

const source = sourceOf([
  icd('M25.501', 'Ache in right elbow', 1),
  icd('M25.502', 'Ache in left elbow', 1),
  icd('M25.509', 'Ache in unspecified elbow'),
  icd('H10.1', 'Red eye, right eye', 1),
  icd('H10.2', 'Red eye, left eye'),
  ...fracture('S52.001', 'Displaced fracture of right wrist'),
  ...fracture('S52.002', 'Displaced fracture of left wrist'),
  ...fracture('S52.009', 'Displaced fracture of unspecified wrist'),
  ...fracture('S52.019', 'Nondisplaced fracture of unspecified wrist'),
  icd('H40.1110', 'Dim sight, right eye, stage unspecified', 1),
  icd('H40.1130', 'Dim sight, bilateral, stage unspecified', 1),
  icd('H40.1190', 'Dim sight, unspecified eye, stage unspecified'),
  icd('C92.91', 'Blood cancer, in remission', 1),
  icd('C92.90', 'Blood cancer, not having achieved remission'),
  icd(
    'V71.0XXA',
    'Driver of bus injured in collision with sled in nontraffic accident, initial encounter',
    1,
  ),
  icd('V71.5XXA', 'Driver of bus injured in collision with sled in traffic accident, initial encounter'),
  icd('V86.0XXA', 'Driver of snowmobile injured in traffic accident, initial encounter'),
  icd('V86.5XXA', 'Driver of snowmobile injured in nontraffic accident, initial encounter', 1),
  icd('H73.811', 'Atrophic flaccid drum, right ear', 1),
  icd('H73.821', 'Atrophic nonflaccid drum, right ear'),
])
const search = (text: string, used: readonly string[] = []) =>
  source.search({ systems: ['icd10cm'], text, limit: 20, used })
const codes = async (text: string) => (await search(text)).map(({ entry }) => entry.code)

describe('a side that was not typed', () => {
  it('is never first where there is a code without one, however often it is used', async () => {
    expect((await search('ache elbow', ['M25.501']))[0]?.entry.code).toBe('M25.509')
    expect((await codes('ache elbow')).toSorted()).toEqual(['M25.501', 'M25.502', 'M25.509'])
  })

  it('is never both sides either, although only one of them is an eye', async () => {
    expect(await codes('dim sight')).toEqual(['H40.1190', 'H40.1130', 'H40.1110'])
  })

  it('is asked for where there is none, with both sides beside each other', async () => {
    const found = await search('red eye')
    expect(found.map(({ entry, asks }) => [entry.code, asks])).toEqual([
      ['H10.1', 'side'],
      ['H10.2', 'side'],
    ])
  })

  it('is not asked for where it was typed', async () => {
    const [first] = await search('ache left elbow')
    expect(first?.entry.code).toBe('M25.502')
    expect((await search('red eye left'))[0]).not.toHaveProperty('asks')
  })
})

describe('an injury', () => {
  it('is the initial encounter for a closed and displaced fracture unless it is said, and the match says so', async () => {
    const [first] = await search('wrist fracture')
    expect(first?.entry.code).toBe('S52.009A')
    expect(first?.assumed).toEqual(['initial', 'closed', 'displaced'])
  })

  it('has its subsequent encounter and its sequela right after it', async () => {
    expect((await codes('wrist fracture')).slice(0, 3)).toEqual(['S52.009A', 'S52.009D', 'S52.009S'])
  })

  it.each([
    ['wrist fracture subsequent', 'S52.009D'],
    ['wrist fracture sequela', 'S52.009S'],
    ['open wrist fracture', 'S52.009B'],
    ['nondisplaced wrist fracture', 'S52.019A'],
    ['right wrist fracture', 'S52.001A'],
  ])('is what was typed: “%s”', async (typed, code) => {
    expect((await search(typed))[0]?.entry.code).toBe(code)
  })
})

describe('what was not said', () => {
  it('is no remission', async () => {
    expect((await codes('blood cancer')).slice(0, 2)).toEqual(['C92.90', 'C92.91'])
    expect((await codes('blood cancer in remission'))[0]).toBe('C92.91')
  })

  it('is an accident in traffic where the Tabular List assumes it, and the match says so', async () => {
    const [first, second] = await search('driver of bus injured in collision with sled in accident')
    expect(first?.entry.code).toBe('V71.5XXA')
    expect(first?.assumed).toEqual(['traffic'])
    expect(second?.entry.code).toBe('V71.0XXA')
    expect((await codes('driver of bus injured in collision with sled in nontraffic accident'))[0]).toBe(
      'V71.0XXA',
    )
    expect((await search('driver of snowmobile injured in accident'))[0]).not.toHaveProperty('assumed')
  })

  it('is asked for where a code and its opposite match equally well', async () => {
    const found = await search('atrophic drum, right ear')
    expect(found.slice(0, 2).map(({ asks }) => asks)).toEqual(['meaning', 'meaning'])
    const [said] = await search('atrophic nonflaccid drum, right ear')
    expect(said?.entry.code).toBe('H73.821')
    expect(said).not.toHaveProperty('asks')
  })

  it('is said of a description that was typed but for one word', async () => {
    const [first] = await search('fracture of right wrist, initial encounter for open fracture')
    expect(first?.entry.code).toBe('S52.001B')
    expect(first?.assumed).toEqual(['displaced'])
  })

  it('leaves a code alone that was typed as such', async () => {
    const [first] = await search('V71.0XXA')
    expect(first?.entry.code).toBe('V71.0XXA')
    expect(first).not.toHaveProperty('assumed')
    expect((await search('C9291'))[0]?.entry.code).toBe('C92.91')
  })
})
