import { describe, expect, it } from 'vitest'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { sourceOf, testCode } from '../codePacks.js'

const systems = ['icd10cm'] as const
const codesFor = async (source: CodeSource, text: string) =>
  (await source.search({ systems, text })).map(({ entry }) => entry.code)

const icd = (code: string, text: string, tier: 1 | 3 = 3) => testCode('icd10cm', code, text, { tier })

/** The opposite is always the likelier one. */
const source = sourceOf(
  [
    icd('A01.0', 'Fever with rash'),
    icd('A01.1', 'Fever without rash', 1),
    icd('A02.0', 'Elbow ache, intractable, with nausea'),
    icd('A02.1', 'Elbow ache, not intractable, without nausea', 1),
    icd('A03.0', 'Wound with splinter of left thumb with damage to nail'),
    icd('A03.1', 'Wound with splinter of left thumb without damage to nail', 1),
    icd('A03.2', 'Wound without splinter of left thumb without damage to nail', 1),
    icd('A04.0', 'Brown lymphoma'),
    icd('A04.1', 'Non-Brown lymphoma', 1),
    icd('A05.0', 'Nodular goiter, toxic', 1),
    icd('A05.1', 'Nontoxic nodular goiter'),
  ],
  'fb = splinter',
)

describe('what was typed is never denied', () => {
  it.each([
    ['fever with rash', ['A01.0']],
    ['fever rash', ['A01.0']],
    ['rash fever', ['A01.0']],
    ['fever without rash', ['A01.1']],
    ['fever w/o rash', ['A01.1']],
    ['elbow ache intractable', ['A02.0']],
    ['elbow ache not intractable', ['A02.1']],
    ['elbow ache with nausea', ['A02.0']],
    ['brown lymphoma', ['A04.0']],
    ['non-brown lymphoma', ['A04.1']],
    ['wound fb thumb damage nail', ['A03.0']],
    ['wound without splinter', ['A03.2']],
    ['nodular goiter non-toxic', ['A05.1']],
  ])('by “%s”', async (typed, codes) => {
    expect(await codesFor(source, typed)).toEqual(codes)
  })

  it('by what stands after the clause of a denial', async () => {
    expect(await codesFor(source, 'wound without splinter of left thumb')).toEqual(['A03.2'])
    expect((await codesFor(source, 'wound left thumb')).toSorted()).toEqual(['A03.0', 'A03.1', 'A03.2'])
  })
})

describe('a denial', () => {
  const visits = sourceOf(
    [
      icd('A01.1', 'Fever without rash', 1),
      icd('A06.0', 'Personal history of ache of elbow, without nausea', 1),
      icd('A06.1', 'Normal knee', 1),
      icd('A06.2', 'Single thumb with complications', 1),
      icd('A06.3', 'Ache of elbow', 1),
      icd('Z82.49', 'Family history of ischemic heart disease', 1),
      icd('I25.10', 'Atherosclerotic heart disease', 1),
    ],
    'no = without | not\nhx ache = personal history ache\ncad = atherosclerotic heart disease\nfam hx = family history',
  )
  const find = (text: string) => visits.search({ systems, text })

  it.each(['no rash', 'without rash', 'no rash '])(
    'alone is a question, as every code says more: “%s”',
    async (typed) => {
      const [first] = await find(typed)
      expect(first?.entry.code).toBe('A01.1')
      expect(first?.asks).toBe('meaning')
    },
  )

  it('with what is there is none', async () => {
    expect((await find('fever no rash'))[0]).not.toHaveProperty('asks')
  })

  it.each(['no hx ache', 'no fam hx cad', 'denies fam hx cad', 'knee no', 'thumb sin'])(
    'is never taken for its opposite or for another word: “%s”',
    async (typed) => {
      const [first] = await find(typed)
      expect(first === undefined || first.leftOut !== undefined).toBe(true)
    },
  )
})

describe('a letter', () => {
  const letters = sourceOf([
    icd('B17.0', 'Acute infection of elbowitis B carrier', 1),
    icd('B18.1', 'Chronic elbowitis B without delta-agent', 1),
    icd('E55.9', 'Vitamin D deficiency', 1),
    icd('B19.20', 'Viral hepatitis C', 1),
  ])

  it.each(['vitamin a deficiency', 'hepatitis a', 'hepatitis a viral'])(
    'A is no article where kinds have letters: “%s”',
    async (typed) => {
      const [first] = await letters.search({ systems, text: typed })
      expect(first === undefined || first.leftOut !== undefined).toBe(true)
    },
  )

  it.each(['elbowitis c carrier', 'elbowitis d'])('is not another word: “%s”', async (typed) => {
    const [first] = await letters.search({ systems, text: typed })
    expect(first === undefined || first.leftOut !== undefined).toBe(true)
  })
})

describe('a full description', () => {
  const titles = sourceOf([
    icd('B01.0XXA', 'Displaced fracture of the left elbow, initial encounter for closed fracture', 1),
    icd(
      'B01.0XXD',
      'Displaced fracture of the left elbow, subsequent encounter for fracture with routine healing',
    ),
    icd('B01.0XXP', 'Displaced fracture of the left elbow, subsequent encounter for fracture with malunion'),
    icd('B01.0XXS', 'Displaced fracture of the left elbow, sequela'),
    icd('B02.0', 'Other invented fever', 1),
    icd('B02.9', 'Invented fever, unspecified'),
  ])

  it.each([
    'Displaced fracture of the left elbow, initial encounter for closed fracture',
    'Displaced fracture of the left elbow, subsequent encounter for fracture with routine healing',
    'Displaced fracture of the left elbow, subsequent encounter for fracture with malunion',
    'Displaced fracture of the left elbow, sequela',
    'Other invented fever',
    'Invented fever, unspecified',
  ])('comes first: %s', async (text) => {
    const [first] = await titles.search({ systems, text })
    expect(first?.entry.text).toBe(text)
  })

  it.each([
    ['Disp fx of l elbow, subs for fx w malunion', 'B01.0XXP'],
    ['Disp fx l elbow, 7thD', 'B01.0XXD'],
    ['displ fx of left elb, sqla', 'B01.0XXS'],
    ['invented fever', 'B02.9'],
  ])('is known by its short title: %s', async (text, code) => {
    expect((await codesFor(titles, text))[0]).toBe(code)
  })
})
