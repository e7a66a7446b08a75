import { describe, expect, it } from 'vitest'
import { buildHcpcsRelease } from '../../../src/codes/release/buildHcpcsRelease.js'
import { doseIn, readStrength, unitsFor } from '../../../src/codes/search/readStrength.js'

import { sourceOf, testCode } from '../codePacks.js'

const hcpcs = (code: string, text: string) => testCode('hcpcs', code, text)
const source = sourceOf(
  [
    hcpcs('J9001', 'Injection, inventin acetonide, not otherwise specified, 10 mg'),
    hcpcs('J9002', 'Injection, inventin acetate, 1 mg'),
    hcpcs('J9003', 'Injection, inventin sodium, up to 125 mg'),
    testCode('cpt', '99204', 'New patient visit, moderate'),
    testCode('cpt', '99214', 'Established patient visit, moderate'),
    testCode('cpt', '99213', 'Established patient visit, low'),
  ],
  'bravatin = inventin acetonide\nlevel 4 office visit = @99204 | @99214\nlevel 3 office visit = @99213 | @99203',
)
const search = (text: string) => source.search({ systems: ['hcpcs', 'cpt'], text })

describe('a strength behind a drug', () => {
  it.each([
    ['bravatin 40', '40 is 4 units'],
    ['bravatin 40 mg', '40 mg is 4 units'],
    ['bravatin 0.1g', '0.1g is 10 units'],
    ['bravatin 10mg', '10mg is 1 unit'],
  ])('is told in units: “%s”', async (typed, told) => {
    const [first] = await search(typed)
    expect(first?.entry.code).toBe('J9001')
    expect(first?.why).toContain(told)
    expect(first).not.toHaveProperty('leftOut')
  })

  it('is left out where it is no whole number of units, and other codes go first', async () => {
    const found = await search('inventin 5 mg')
    expect(found[0]?.entry.code).toBe('J9002')
    expect(found.find(({ entry }) => entry.code === 'J9001')?.leftOut).toEqual(['5 mg'])
  })

  it('is read from its description, the last one where there are several', () => {
    expect(doseIn('Injection, invented, per 10 mg')).toEqual({ amount: 10, unit: 'mg' })
    expect(doseIn('Injection, invented, 1,000 units')).toEqual({ amount: 1000, unit: 'unit' })
    expect(doseIn('Injection, invented, 0.5 mcg')).toEqual({ amount: 0.0005, unit: 'mg' })
    expect(doseIn('Walker, folding')).toBeUndefined()
  })

  it('is none in what has no drug before it, or no number behind it', () => {
    const strengthOf = (text: string) =>
      readStrength(
        text.split(' ').map((word) => ({ word, typed: word, gap: ' ', scope: 'asserted' as const })),
      )
    expect(strengthOf('40 mg')).toBeUndefined()
    expect(strengthOf('kenalog shot')).toBeUndefined()
    const strength = strengthOf('kenalog 40')
    expect(strength && unitsFor(strength, 'Injection, 80 mg')).toBeUndefined()
  })
})

describe('a short word for several codes', () => {
  it('shows them, and asks which is meant', async () => {
    const found = await search('level 4 office visit')
    expect(found.map(({ entry, asks }) => [entry.code, asks])).toEqual([
      ['99204', 'meaning'],
      ['99214', 'meaning'],
    ])
  })

  it('asks nothing where only one of them is loaded', async () => {
    const found = await search('level 3 office visit')
    expect(found.map(({ entry, asks }) => [entry.code, asks])).toEqual([['99213', undefined]])
  })
})

describe('a code that CMS has ended', () => {
  const recordOf = (code: string, text: string) => ({ code, kind: '3' as const, text, line: 1 })
  const release = buildHcpcsRelease(
    [
      { ...recordOf('J1040', 'Injection, methylprednisolone acetate, 80 mg'), line: 1 },
      { ...recordOf('J9310', 'Injection, invented otherwise'), line: 2 },
    ],
    'hcpcs.txt',
    { names: ['HCPC2025_OCT.txt'], today: '2026-11-24' },
  )

  it('has its end also from a file without end dates, where the text is still of it', () => {
    expect(release.codes.map(({ code, validTo }) => [code, validTo])).toEqual([
      ['J1040', '2024-03-31'],
      ['J9310', undefined],
    ])
  })
})
