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
])
const search = (text: string, used: readonly string[] = []) =>
  source.search({ systems: ['icd10cm'], text, limit: 20, used })
const codes = async (text: string) => (await search(text)).map(({ entry }) => entry.code)

describe('a side that was not typed', () => {
  it('is never first where there is a code without one, however often it is used', async () => {
    expect((await search('ache elbow', ['M25.501']))[0]?.entry.code).toBe('M25.509')
    expect((await codes('ache elbow')).toSorted()).toEqual(['M25.501', 'M25.502', 'M25.509'])
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
