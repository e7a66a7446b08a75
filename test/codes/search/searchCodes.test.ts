import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeMatch, CodeQuery } from '../../../src/codes/CodeSystem.js'
import type { Tier } from '../../../src/codes/search/SearchIndex.js'
import { sourceOf, type TestCode, testCode } from '../codePacks.js'

const icd = (code: string, text: string, tier?: Tier) =>
  testCode('icd10cm', code, text, tier === undefined ? {} : { tier })
const hcpcs = (code: string, text: string) => testCode('hcpcs', code, text)

const entries: readonly TestCode[] = [
  icd('I10', 'Essential (primary) hypertension', 1),
  icd('I15.9', 'Secondary hypertension, unspecified'),
  icd('I21.4', 'Non-ST elevation (NSTEMI) myocardial infarction', 3),
  icd('I21.9', 'Acute myocardial infarction, unspecified', 2),
  icd('J45.909', 'Unspecified asthma, uncomplicated', 1),
  icd('J45.901', 'Unspecified asthma with (acute) exacerbation', 2),
  icd('M25.561', 'Pain in right knee', 1),
  icd('M25.562', 'Pain in left knee', 1),
  icd('M06.9', 'Rheumatoid arthritis, unspecified', 2),
  icd('S52.90XA', 'Unspecified fracture of unspecified forearm, initial encounter for closed fracture', 3),
  icd('S52.90XS', 'Unspecified fracture of unspecified forearm, sequela'),
  icd('M80.00XA', 'Age-related osteoporosis with current pathological fracture, unspecified site'),
  icd('R11.2', 'Nausea with vomiting, unspecified', 1),
  icd('G30.9', "Alzheimer's disease, unspecified", 2),
  icd('M35.00', 'Sjögren syndrome, unspecified'),
  icd('G43.109', 'Migraine with aura, not intractable, without status migrainosus', 2),
  icd('G43.009', 'Migraine without aura, not intractable, without status migrainosus', 2),
  icd('S93.401A', 'Sprain of unspecified ligament of right ankle, initial encounter', 1),
  { ...icd('E11', 'Type 2 diabetes mellitus'), billable: false },
  icd('E11.9', 'Type 2 diabetes mellitus without complications', 1),
  { ...icd('U07.1', 'COVID-19', 1), validFrom: '2020-04-01' },
  { ...icd('B97.2', 'Coronavirus as the cause of diseases classified elsewhere'), validTo: '2020-03-31' },
  hcpcs('J1885', 'Injection, ketorolac tromethamine, per 15 mg'),
  hcpcs('J0690', 'Injection, cefazolin sodium, 500 mg'),
  { ...icd('99213', 'Office visit, short, known patient', 1), system: 'cpt' },
]
const lexicon = `
htn = hypertension
heart attack, mi = myocardial infarction
dm2 = type 2 diabetes mellitus
ra = rheumatoid arthritis
n/v = nausea vomiting
toradol = @J1885
joint attack = @I21
rt = right
`
const source = sourceOf(entries, lexicon)
const search = (text: string, more: Partial<CodeQuery> = {}) =>
  source.search({ systems: ['icd10cm', 'cpt', 'hcpcs'], text, ...more })
const codes = async (text: string, more: Partial<CodeQuery> = {}) =>
  (await search(text, more)).filter(({ entry }) => entry.billable).map(({ entry }) => entry.code)

describe('searchCodes', () => {
  it.each([
    ['j45', ['J45.909', 'J45.901']],
    ['J45.90', ['J45.909', 'J45.901']],
    ['knee pain', ['M25.561', 'M25.562']],
    ['pai kne', ['M25.561', 'M25.562']],
    ['pain of the left knee', ['M25.562']],
    ['rt knee', ['M25.561']],
    ['mi', ['I21.9', 'I21.4']],
    ['n/v', ['R11.2']],
    ['ra', ['M06.9']],
    ['fractures forearm', ['S52.90XA', 'S52.90XS']],
    ['non-st', ['I21.4']],
    ['alzheimers', ['G30.9']],
    ['alzheimer’s', ['G30.9']],
    ['sjogren', ['M35.00']],
    ['99213-25', ['99213']],
    ['toradol', ['J1885']],
  ])('finds for %s: %j', async (text, expected) => {
    expect((await codes(text)).slice(0, expected.length)).toEqual(expected)
  })

  it('puts an exact code first, then whole words before begun ones, the commoner before the rare', async () => {
    expect((await codes('i10'))[0]).toBe('I10')
    expect(await codes('hypertension')).toEqual(['I10', 'I15.9'])
    expect((await codes('ra')).indexOf('M06.9')).toBe(0)
  })

  it('lets no stopword block a match, and offers nothing that denies what was typed', async () => {
    for (const typed of ['migraine with aura', 'migraine w/ aura', 'migraine aura'])
      expect(await codes(typed)).toEqual(['G43.109'])
    expect(await codes('migraine without aura')).toEqual(['G43.009'])
  })

  it('marks what matched in the official text', async () => {
    const marked = ({ entry, marks }: CodeMatch) => marks.map(([start, end]) => entry.text.slice(start, end))
    expect((await search('pai pain left')).map(marked)).toEqual([['Pain', 'left']])
    expect((await search('kne right')).map(marked)).toEqual([['right', 'kne']])
    expect((await search('alzheimers')).map(marked)).toEqual([["Alzheimer's"]])
  })

  it('says why where the text does not show what was typed', async () => {
    expect((await search('htn'))[0]?.why).toBe('htn → hypertension')
    expect((await search('N/V'))[0]?.why).toBe('N/V → nausea vomiting')
    expect((await search('joint attack'))[0]?.why).toBe('joint attack → I21')
    expect((await search('hypertension'))[0]).not.toHaveProperty('why')
  })

  it('allows for one typing error in a word of five letters or more, when nothing else is found', async () => {
    for (const typo of ['astma', 'ashtma', 'asthmaa', 'axthma'])
      expect((await search(typo))[0], typo).toMatchObject({
        entry: { code: 'J45.909' },
        why: `${typo} → asthma`,
      })
    expect(await codes('kmee')).toEqual([])
    expect(await codes('asxxma')).toEqual([])
  })

  it('completes the last words to a lexicon term, and leaves a word out, only when nothing else is found', async () => {
    expect((await search('heart att'))[0]).toMatchObject({
      entry: { code: 'I21.9' },
      why: 'heart attack → myocardial infarction',
    })
    expect((await search('asthma qqqq'))[0]).toMatchObject({
      entry: { code: 'J45.909' },
      why: 'without “qqqq”',
    })
  })

  it('allows for two typing errors in a word of seven letters or more, never in an abbreviation', async () => {
    expect((await codes('hypretensoin'))[0]).toBe('I10')
    expect((await search('arthrituss'))[0]?.entry.code).toBe('M06.9')
    expect(await codes('npsea')).toEqual([])
    expect(await codes('pnn')).toEqual([])
    expect(await codes('pntn')).toEqual([])
  })

  it('takes a known word for itself, and no short beginning for a word, where only a part matches', async () => {
    expect((await codes('asthma with nausea')).sort()).toEqual(['J45.901', 'J45.909', 'R11.2'])
    expect(await codes('migr qqqq')).toEqual([])
    expect((await codes('migrai qqqq')).length).toBe(2)
  })

  it('lets words of time and of age be missing', async () => {
    expect((await codes('myocardial infarction 2 weeks ago'))[0]).toBe('I21.9')
    expect((await codes('asthma child'))[0]).toBe('J45.909')
  })

  it('offers only the systems asked for, what is valid on the date, and what can be billed', async () => {
    expect(await codes('injection', { systems: ['icd10cm'] })).toEqual([])
    expect(await codes('covid', { date: '2020-03-31' })).toEqual([])
    expect(await codes('covid', { date: '2020-04-01' })).toEqual(['U07.1'])
    expect(await codes('coronavirus', { date: '2020-03-31' })).toEqual(['B97.2'])
    expect(await codes('coronavirus', { date: '2020-04-01' })).toEqual([])
    expect(await codes('e11')).toEqual(['E11.9'])
  })

  it.each(['', '   ', '😀🤒', 'צינון', '<script>', '-/.,', 'qqqqqqq'])(
    'finds nothing for %j',
    async (text) => {
      expect(await codes(text)).toEqual([])
    },
  )

  it('never throws, finds no code twice, keeps to the limit, and answers the same again', async () => {
    const word = fc.constantFrom(
      'pain',
      'pai',
      'kne',
      'htn',
      'heart',
      'attack',
      'i21',
      'fracture',
      'of',
      'unspecified',
      '😀',
      'a',
      '.',
      '-25',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    )
    const limit = fc.oneof(fc.integer({ min: -1, max: 30 }), fc.constant(Number.NaN))
    await fc.assert(
      fc.asyncProperty(text, limit, async (typed, most) => {
        const all = await search(typed, { limit: most })
        const found = all.filter(({ entry }) => entry.billable)
        expect(found.length).toBeLessThanOrEqual(most > 0 ? most : 0)
        expect(new Set(all.map(({ entry }) => entry.code)).size).toBe(all.length)
        expect(all.length - found.length).toBeLessThanOrEqual(2)
        expect(await search(typed, { limit: most })).toEqual(all)
        for (const { entry, marks } of all)
          marks.reduce((before, [start, end]) => {
            expect(before <= start && start < end && end <= entry.text.length).toBe(true)
            return end
          }, 0)
      }),
    )
  })

  it('finds every billable code first by the code itself, with its dot and without, in any case', async () => {
    for (const { system, code } of entries.filter((entry) => entry.billable))
      for (const typed of [code, code.replace('.', ''), code.toLowerCase()])
        expect((await codes(typed, { systems: [system] }))[0], typed).toBe(code)
  })
})
