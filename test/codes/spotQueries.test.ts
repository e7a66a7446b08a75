import { describe, expect, it } from 'vitest'
import type { CodeSystemId } from '../../src/codes/CodeSystem.js'
import { createStarterCodeSource } from '../../src/codes/starter/createStarterCodeSource.js'

const diagnoses: readonly (readonly [typed: string, code: string])[] = [
  ['htn', 'I10'],
  ['dm2', 'E11.9'],
  ['uncontrolled dm2', 'E11.65'],
  ['uri', 'J06.9'],
  ['uti', 'N39.0'],
  ['copd', 'J44.9'],
  ['chf', 'I50.9'],
  ['afib', 'I48.91'],
  ['gerd', 'K21.9'],
  ['high cholesterol', 'E78.00'],
  ['sore throat', 'J02.9'],
  ['pink eye', 'H10.9'],
  ['kidney stone', 'N20.0'],
  ['shingles', 'B02.9'],
  ['low back pain', 'M54.50'],
  ['rt knee pain', 'M25.561'],
  ['otitis media', 'H66.90'],
  ['anxiety', 'F41.9'],
  ['depression', 'F32.A'],
  ['adhd', 'F90.9'],
  ['asthma', 'J45.909'],
  ['annual physical', 'Z00.00'],
  ['wcc', 'Z00.129'],
  ['n/v', 'R11.2'],
  ['migraine', 'G43.909'],
  ['bph', 'N40.0'],
]
const procedures: readonly (readonly [typed: string, code: string])[] = [
  ['toradol', 'J1885'],
  ['rocephin', 'J0696'],
  ['b12 shot', 'J3420'],
  ['flu shot', 'G0008'],
  ['awv', 'G0439'],
]

describe('the starter code source', () => {
  const source = createStarterCodeSource()
  const firstFive = async (systems: readonly CodeSystemId[], text: string) =>
    (await source.search({ systems, text, limit: 5 })).map((match) => match.entry.code)

  it.each(diagnoses)('has for "%s" %s in the first five', async (typed, code) => {
    expect(await firstFive(['icd10cm'], typed)).toContain(code)
  })

  it.each(procedures)('has for "%s" %s in the first five procedures', async (typed, code) => {
    expect(await firstFive(['cpt', 'hcpcs'], typed)).toContain(code)
  })

  it.each([
    ['acute mi', 'I25.2'],
    ['antepartum depression', 'O99.345'],
    ['nonallergic rhinitis', 'J30.9'],
    ['hepatitis a', 'B19.20'],
    ['hypermagnesemia', 'E83.42'],
  ])('never has for “%s” %s, which it lacks, by Enter', async (text, code) => {
    const [first] = await source.search({ systems: ['icd10cm'], text })
    expect(first?.entry.code === code && first.leftOut === undefined && first.asks === undefined).toBe(false)
  })

  it('does not take a malformed code for another one', async () => {
    expect(await firstFive(['cpt', 'hcpcs'], '9921x')).toEqual([])
    expect(await firstFive(['icd10cm'], 'e11q99')).toEqual([])
  })
})
