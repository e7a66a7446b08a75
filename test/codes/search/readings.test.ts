import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contexts as sources } from '../../../src/codes/lexicon/contexts.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { contexts, findContexts, parseContexts } from '../../../src/codes/search/contexts.js'
import { readNumber } from '../../../src/codes/search/readNumbers.js'
import type { Tier } from '../../../src/codes/search/SearchIndex.js'
import { canonicalKey } from '../../../src/codes/words/canonicalWords.js'
import { spellSigns } from '../../../src/codes/words/foldWords.js'
import { sourceOf, type TestCode, testCode } from '../codePacks.js'
import { officialFile, skipped } from '../officialFiles.js'

const icd = (code: string, text: string, tier?: Tier): TestCode =>
  testCode('icd10cm', code, text, tier === undefined ? {} : { tier })

const source = sourceOf(
  [
    icd('E11.51', 'Type 2 diabetes mellitus with diabetic peripheral angiopathy without gangrene'),
    icd('E11.65', 'Type 2 diabetes mellitus with hyperglycemia', 2),
    icd('E11.9', 'Type 2 diabetes mellitus without complications', 1),
    icd('E78.5', 'Hyperlipidemia, unspecified', 1),
    icd('H18.221', 'Idiopathic corneal edema, right eye'),
    icd('I10', 'Essential (primary) hypertension', 1),
    icd('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina pectoris', 1),
    icd('I48.91', 'Unspecified atrial fibrillation', 1),
    icd('I73.9', 'Peripheral vascular disease, unspecified', 1),
    icd('J45.40', 'Moderate persistent asthma, uncomplicated', 2),
    icd('M10.9', 'Gout, unspecified', 1),
    icd('M25.561', 'Pain in right knee', 1),
    icd('M25.562', 'Pain in left knee', 1),
    icd('N20.0', 'Calculus of kidney', 1),
    icd('R60.0', 'Localized edema', 1),
    icd('Z68.31', 'Body mass index [BMI] 31.0-31.9, adult', 3),
    icd('Z68.41', 'Body mass index [BMI] 40.0-44.9, adult', 3),
    icd('Z80.3', 'Family history of malignant neoplasm of breast', 2),
    icd('Z82.49', 'Family history of ischemic heart disease and other diseases of the circulatory system', 2),
    icd('Z86.79', 'Personal history of other diseases of the circulatory system', 3),
    icd('Z87.442', 'Personal history of urinary calculi', 3),
    testCode('hcpcs', 'J0690', 'Injection, cefazolin sodium, 500 mg'),
  ],
  `
htn = hypertension
hld = hyperlipidemia
cad = atherosclerotic heart disease
afib = atrial fibrillation
pvd = peripheral vascular disease
dm2 = type 2 diabetes mellitus without complications | type 2 diabetes mellitus
f/u = aftercare
fam hx = family history
h/o = personal history
stone = calculus
r = right
`,
)
const search = (text: string) => source.search({ systems: ['icd10cm', 'hcpcs'], text })
const codes = async (text: string) => (await search(text)).map(({ entry }) => entry.code)

describe('a condition in a context', () => {
  it.each([
    ['fam hx cad', 'Z82.49'],
    ['cad fam hx', 'Z82.49'],
    ['t2dm w/ pvd', 'E11.51'],
    ['dm2 pvd', 'E11.51'],
    ['h/o kidney stone', 'Z87.442'],
  ])('has for "%s" the code that says both first', async (text, code) => {
    expect((await codes(text))[0]).toBe(code)
  })

  it('says why, and offers the condition itself, too', async () => {
    const [first, second] = await search('fam hx cad')
    expect(first?.why).toBe('fam hx cad → Z82.49')
    expect(second?.entry.code).toBe('I25.10')
    expect(second?.why).toContain('without “fam hx”')
  })

  it('keeps what lasts before its history', async () => {
    expect((await codes('h/o afib')).slice(0, 2)).toEqual(['I48.91', 'Z86.79'])
  })

  it('keeps what the search finds by itself', async () => {
    expect((await search('family history breast'))[0]).toMatchObject({ entry: { code: 'Z80.3' } })
    expect((await search('family history breast'))[0]?.why).toBeUndefined()
  })
})

describe('several diagnoses', () => {
  it('has the likeliest code of each, then the others', async () => {
    expect((await codes('htn hld')).slice(0, 2)).toEqual(['I10', 'E78.5'])
    expect((await codes('gout w/ htn')).slice(0, 2)).toEqual(['M10.9', 'I10'])
    expect((await codes('hld, htn & gout')).slice(0, 3)).toEqual(['E78.5', 'I10', 'M10.9'])
  })
})

describe('a doubt and a joined part', () => {
  it('are looked for without the doubt', async () => {
    expect((await codes('r/o gout'))[0]).toBe('M10.9')
    expect((await codes('htn r/o gout')).slice(0, 2)).toEqual(['I10', 'M10.9'])
  })

  it('have the codes of their parts after those that say all of it', async () => {
    const found = await codes('type 2 diabetes w/ hyperglycemia')
    expect(found[0]).toBe('E11.65')
    expect(found).toContain('E11.9')
  })
})

describe('a term in another way of writing', () => {
  it('is known in any order', async () => {
    const known = sourceOf(
      [icd('R91.8', 'Other nonspecific abnormal finding of lung field')],
      'abnormal chest xray = @R91.8',
    )
    for (const text of ['abnl chest xray', 'chest xray abn', 'abnormality of the chest xray'])
      expect((await known.search({ systems: ['icd10cm'], text }))[0]?.entry.code, text).toBe('R91.8')
  })

  it('has a key for two words and more, whatever their order', () => {
    const words = fc.array(fc.constantFrom('hx', 'h', 'o', 'abn', 'cxr', 'of', 'knee', 'fx'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const key = canonicalKey(typed)
        if (key !== undefined) expect(key.split(' ').length).toBeGreaterThan(1)
        expect(canonicalKey(typed)).toBe(key)
      }),
    )
    expect(canonicalKey(['cxr', 'abnl'])).toBe(canonicalKey(['abnormal', 'cxr']))
    expect(canonicalKey(['h', 'o', 'falls'])).toBe(canonicalKey(['history', 'of', 'falls']))
    expect(canonicalKey(['knee'])).toBeUndefined()
  })
})

describe('a plus', () => {
  it('behind a test says that it is positive, between two it joins', () => {
    expect(spellSigns('ppd +')).toBe('ppd positive')
    expect(spellSigns('hpv+ ascus')).toBe('hpv positive ascus')
    expect(spellSigns('dm + htn')).toBe('dm + htn')
    expect(spellSigns('2+')).toBe('2+')
    expect(spellSigns('migraine w/o aura')).toBe('migraine without aura')
  })
})

describe('words that may be missing', () => {
  it('are those of the course of care, never begun words', async () => {
    expect((await codes('htn f/u'))[0]).toBe('I10')
    expect((await codes('moderate persistent asthma flare'))[0]).toBe('J45.40')
  })

  it('are those of side where another code is far likelier', async () => {
    expect((await codes('edema r'))[0]).toBe('R60.0')
    expect(await codes('knee pain r')).toEqual(['M25.561'])
  })
})

describe('readNumber', () => {
  it.each([
    ['bmi 31.5', 'Z6831'],
    ['BMI of 42', 'Z6841'],
    ['bmi 18', 'Z681'],
    ['bmi 71', 'Z6845'],
    ['bmi 97th percentile', 'Z6854'],
    ['a1c 9.1', 'E1165'],
    ['hba1c 6.0', 'R7303'],
    ['gfr 42', 'N1832'],
    ['egfr < 12', 'N185'],
    ['28 wks', 'Z3A28'],
    ['28w3d preg', 'Z3A28'],
    ['9 weeks pregnant', 'Z3A09'],
    ['bp 190/100', 'I160'],
    ['bp 150/90', 'R030'],
  ])('reads %s', (text, target) => {
    expect(readNumber(text)?.targets[0]).toBe(target)
  })

  it.each(['bmi', 'bmi 3', 'a1c', 'bp 120/70', 'bp 80/120', '2 week old', 'knee pain 3 weeks'])(
    'reads nothing in %s',
    (text) => {
      expect(readNumber(text)).toBeUndefined()
    },
  )

  it('gives beginnings of codes for any number, and their place in the text', () => {
    const measure = fc.constantFrom('bmi', 'a1c', 'gfr', 'bp')
    fc.assert(
      fc.property(measure, fc.integer({ min: 0, max: 300 }), fc.nat(99), (name, whole, part) => {
        const text = `x ${name} ${whole}${name === 'bp' ? '/' : '.'}${part}`
        const read = readNumber(text)
        if (read === undefined) return
        expect(text.slice(read.start, read.end).startsWith(name)).toBe(true)
        for (const target of read.targets) expect(target).toMatch(/^[A-Z]\d[0-9A-Z]+$/)
      }),
    )
  })

  it('stands beside a condition', async () => {
    expect((await codes('bmi 31.5'))[0]).toBe('Z68.31')
    expect((await codes('htn bmi 42')).slice(0, 2)).toEqual(['I10', 'Z68.41'])
  })
})

describe('contexts', () => {
  it('are found by their longest term', () => {
    const found = findContexts('uti in pregnancy'.split(' '))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ start: 1, end: 3 })
  })

  it('take the longest beginning of a code', () => {
    const { byTerm } = parseContexts([
      { terms: 'a, b c', within: 'Z1', codes: 'N18 = I12.9\nN18.5 N18.6 = I12.0' },
    ])
    expect(byTerm.get('b c')?.codesFor('N186')).toEqual(['I120'])
    expect(byTerm.get('a')?.codesFor('N184')).toEqual(['I129'])
    expect(byTerm.get('a')?.codesFor('M10')).toEqual([])
    expect(byTerm.get('a')?.isWithin('Z12')).toBe(true)
  })

  it('refuse a line that is none, and a term twice', () => {
    const source = { terms: 'a', within: 'Z1', codes: 'N18 I12.9' }
    expect(() => parseContexts([source])).toThrow(/"N18 I12.9" is no line/)
    const one = { ...source, codes: '' }
    expect(() => parseContexts([one, one])).toThrow(/"a" is a term of two contexts/)
  })

  it('that ship have folded terms', () => {
    for (const term of contexts.byTerm.keys()) expect(term).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/)
  })

  const zip = 'icd10cm-code-descriptions-2027.zip'
  it.skipIf(skipped(zip) !== '')(`lead only to codes of FY2027${skipped(zip)}`, async () => {
    const [read] = await readReleaseFiles(zip, officialFile(zip))
    if (read?.kind !== 'release') throw new Error(`${zip} holds no release`)
    const known = new Set(
      read.release.codes.flatMap(({ code }) =>
        Array.from(code, (_, end) => code.slice(0, end + 1)).flatMap((start) => [
          start,
          start.replace('.', ''),
        ]),
      ),
    )
    const targets = sources.flatMap(({ codes: lines }) =>
      lines.split('\n').flatMap((line) => line.split(' = ')[1]?.split(' ') ?? []),
    )
    expect(targets.filter((target) => !known.has(target))).toEqual([])
  })
})
