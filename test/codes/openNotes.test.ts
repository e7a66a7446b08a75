import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesCodePattern } from '../../src/codes/codePattern.js'
import { codesInNote, codesNamedIn } from '../../src/codes/codesInNote.js'
import { openNotes } from '../../src/codes/openNotes.js'

describe('codesInNote', () => {
  it.each<[string, readonly string[]]>([
    ['insulin (Z79.4)', ['Z79.4']],
    ['HIV disease complicating pregnancy, if applicable (O98.7-)', ['O98.7']],
    ['(O98.-)', ['O98']],
    ['(J00-J22)', ['J00-J22']],
    ['code to identify organism (B95-B97)', ['B95-B97']],
    ['to identify drug (T36-T50 with fifth or sixth character 5)', ['T36-T50/??5', 'T36-T50/?5X']],
    ['poisoning (T39.0-, with sixth character 1-2)', ['T39.0/??1', 'T39.0/?1X', 'T39.0/??2', 'T39.0/?2X']],
    ['diabetes mellitus (E08-E13 with .42)', ['E08-E13/42']],
    ['diabetic (peripheral) angiopathy (E08-E13 with .51-.52)', ['E08-E13/51', 'E08-E13/52']],
    ['infectious mononucleosis (B27.0-B27.9 with 1)', ['B27.0-B27.9/?1']],
    ['open fracture of wrist, hand and finger (S62.- with 7th character B)', ['S62/???B']],
    ['aphasia following cerebrovascular disease (I69. with final characters -20)', ['I69/?20']],
    ['whooping cough with pneumonia (A37 with fifth-character 1)', ['A37/?1']],
    ['(A15-A19, B90.-)', ['A15-A19', 'B90']],
    ['gout (M1A.-, M10.-)', ['M1A', 'M10']],
    ['other pancreatic diseases (K85-K86.-)', ['K85-K86']],
    ['helminthiases (B65.0 -B83.9)', ['B65.0-B83.9']],
    ['atherosclerosis of the extremities (I70.2--I70.7-)', ['I70.2-I70.7']],
    ['influenza (J09.X1, J10.0-, J11.0-)', ['J09.X1', 'J10.0', 'J11.0']],
    ['thrombocytopenia with absent radius (TAR syndrome) (Q87.2)', ['Q87.2']],
    ['(Z86.-. Z87.-)', ['Z86', 'Z87']],
    ['external cause (Chapter 20)', []],
    ['underlying disease', []],
    ['Z79.4', []],
  ])('finds in %j %j', (note, patterns) => {
    expect(codesInNote(note)).toEqual(patterns)
  })

  it('finds nothing but what is a pattern of a code, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, inside) => {
        for (const pattern of codesInNote(`${before}(${inside})`)) expect(pattern).toMatch(/^[A-Z][\dA]/)
      }),
    )
  })

  it('finds each code that is written into a note', () => {
    const codes = fc.stringMatching(/^[A-Z]\d[\dAB](?:\.[0-9][0-9A-EXYZ]?)?$/)
    fc.assert(
      fc.property(fc.array(codes), (written) => {
        const patterns = codesInNote(`such things (${written.join(', ')})`)
        expect(patterns).toEqual(written)
        for (const code of written)
          expect(patterns.some((pattern) => matchesCodePattern(pattern, code))).toBe(true)
      }),
    )
  })
})

describe('codesNamedIn', () => {
  it.each<[string, readonly string[]]>([
    ['insulin (Z79.4)', ['Z79.4']],
    ['excessive crying of infant (baby) R68.11', ['R68.11']],
    ['skin of nose C44.301, C44.311, C44.321', ['C44.301', 'C44.311', 'C44.321']],
    ['intestinal obstruction classifiable to K56.-', ['K56']],
    [
      'concussion with injuries classified in subcategories S06.1- to S06.6- , S06.81-',
      ['S06.1-S06.6', 'S06.81'],
    ],
    ['leukemia in remission C91.0-C95.9 with 5th character 1', ['C91.0-C95.9/?1']],
    ['code from I11 to identify the type of hypertensive heart disease', ['I11']],
    ['diabetic acidosis - see categories E08-E10, E13 with ketoacidosis', []],
    ['any condition in I51.4-I51.9 due to hypertension (I11.-)', ['I11']],
  ])('finds in %j %j', (note, patterns) => {
    expect(codesNamedIn(note)).toEqual(patterns)
  })
})

describe('matchesCodePattern', () => {
  it.each<[string, string, boolean]>([
    ['E08-E13/42', 'E11.42', true],
    ['E08-E13/42', 'E11.9', false],
    ['S62/???B', 'S62.640B', true],
    ['S62/???B', 'S62.640A', false],
    ['S62/???B', 'S62.64', false],
    ['T36-T50/?5X', 'T36.95XA', true],
  ])('of %j and %s says %s', (pattern, code, expected) => {
    expect(matchesCodePattern(pattern, code)).toBe(expected)
  })
})

describe('openNotes', () => {
  const control = ['code to identify control using:', 'insulin (Z79.4)', 'oral antidiabetic drugs (Z79.84)']
  const organism = 'code to identify organism (B95-B97)'
  const drug = 'code for adverse effect (T36-T50 with fifth or sixth character 5)'
  const poisoning = 'poisoning (T36-T65 with fifth or sixth character 1-4 or 6)'

  it.each<[string, readonly string[], readonly string[], ReturnType<typeof openNotes>]>([
    ['nothing of no notes', [], ['Z79.4'], undefined],
    [
      'a note that names no code',
      ['underlying disease'],
      ['Z79.4'],
      { first: 'underlying disease', more: 0 },
    ],
    [
      'the first of those under one lead-in, and the number of the others',
      control,
      [],
      { first: 'code to identify control using: insulin (Z79.4)', more: 1 },
    ],
    ['none of those under one lead-in of which one is there', control, ['E11.9', 'Z79.84'], undefined],
    ['a note whose range is not there', [organism], ['B94.9'], { first: organism, more: 0 }],
    ['no note whose range is there', [organism], ['B96.20'], undefined],
    [
      'what comes after a lead-in that is done',
      [...control, organism],
      ['Z79.4'],
      { first: organism, more: 0 },
    ],
    [
      'those of two lead-ins with the same words apart',
      ['code to identify:', 'tobacco use (Z72.0)', 'code to identify:', 'alcohol abuse (F10.-)'],
      ['Z72.0'],
      { first: 'code to identify: alcohol abuse (F10.-)', more: 0 },
    ],
    ['no adverse effect that is there', [drug], ['T36.0X5A'], undefined],
    ['an adverse effect where a poisoning is there', [drug], ['T36.0X1A'], { first: drug, more: 0 }],
    ['no poisoning that is there', [poisoning], ['T50.916A'], undefined],
    ['a lead-in with nothing under it', ['such as:'], [], { first: 'such as:', more: 0 }],
  ])('leaves open %s', (_what, notes, codes, expected) => {
    expect(openNotes(notes, codes)).toEqual(expected)
  })

  it('never leaves more open with more codes, and never throws', () => {
    const anyNotes = fc.array(fc.oneof(fc.string(), fc.constantFrom(...control, organism, drug, poisoning)))
    const anyCodes = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('Z79.4', 'B95.0', 'T36.0X5A', 'T50.916A')),
    )
    const count = (open: ReturnType<typeof openNotes>) => (open === undefined ? 0 : open.more + 1)
    fc.assert(
      fc.property(anyNotes, anyCodes, anyCodes, (notes, codes, others) => {
        expect(count(openNotes(notes, [...codes, ...others]))).toBeLessThanOrEqual(
          count(openNotes(notes, codes)),
        )
      }),
    )
  })
})
