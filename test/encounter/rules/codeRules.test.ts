import { describe, expect, it } from 'vitest'
import type { CodeEntry } from '../../../src/codes/CodeSystem.js'
import { checkEncounter } from '../../../src/encounter/checkEncounter.js'
import { countFindings } from '../../../src/encounter/Finding.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { factsIn } from '../../../src/encounter/lookUpFacts.js'
import type { ReferenceFacts } from '../../../src/encounter/references.js'

const facts: Readonly<Record<string, Partial<CodeEntry>>> = {
  'N18.30': {
    instructions: [{ kind: 'codeFirst', at: 'N18', codes: ['E11.22', 'I12', 'I13'], every: true }],
    notesYear: 2021,
  },
  'L97.511': { instructions: [{ kind: 'codeFirst', at: 'L97', codes: ['I96', 'E11.621'] }] },
  I43: { neverFirst: 'manifestation', instructions: [{ kind: 'codeFirst', at: 'I43', codes: ['E85'] }] },
  'E11.22': {
    instructions: [
      {
        ...{ kind: 'useAdditional', at: 'E11.22', codes: ['N18.1-N18.6'] },
        ...{ tells: 'stage of chronic kidney disease', names: 'N18.1–N18.6' },
      },
    ],
    notesYear: 2021,
  },
  'N18.6': {
    instructions: [
      {
        ...{ kind: 'useAdditional', at: 'N18.6', codes: ['Z99.2'], only: 'Z99.2' },
        ...{ tells: 'dialysis status', names: 'Z99.2' },
      },
    ],
  },
  'S61.211A': { excludes1: ['S62/???B'], excludes1At: { 'S62/???B': 'S61' }, notesYear: 2021 },
  'Z79.4': { excludes1: ['Z79.84'] },
  'N40.1': { edits: { version: '37', age: 'adult', sex: 'male' } },
  'O24.410': { edits: { version: '37', age: 'maternity', sex: 'female' } },
  'Z3A.30': { edits: { version: '37', age: 'maternity', sex: 'female' } },
  'H66.001': { text: 'Otitis media, right ear', bilateral: 'H66.003' },
  'H66.002': { text: 'Otitis media, left ear', bilateral: 'H66.003' },
  'H66.003': { text: 'Otitis media, bilateral' },
  'H66.009': { text: 'Otitis media, unspecified ear' },
  'O26.851': { text: 'Spotting, first trimester' },
  'O90.81': { text: 'Anemia of the puerperium' },
}

const findingsOf = (
  diagnoses: readonly string[],
  patient: ReferenceFacts['patient'] = {},
  date = '2026-11-02',
  procedures = ['99213'],
) =>
  checkEncounter(
    {
      ...{ PatientId: 1, ProviderId: 2, DateOfService: date },
      ...{ DiagnosisCodes: diagnoses, ProcedureCodes: procedures },
    },
    {
      ui: kareoEncounterUi,
      today: '2026-11-24',
      entryOf: (system, code) => ({ system, code, text: '', billable: true, ...facts[code] }),
      factsOf: factsIn({
        patient: new Map([['1', patient]]),
        provider: new Map([['2', {}]]),
        appointment: new Map(),
      }),
    },
  )

const briefly = (...given: Parameters<typeof findingsOf>) =>
  findingsOf(...given).map(({ id, path }) => `${id} ${path.at(-1)}`)

const cases: Readonly<Record<string, readonly (readonly [codes: string, expected: string])[]>> = {
  'what may be first': [
    ['Z00.00 Z23', ''],
    ['I10 Z00.00', 'first-listed-only 1'],
    ['Z01.818 Z00.00 I10', ''],
    ['I10 Z00.00 Z34.01', 'first-listed-only 1'],
    ['I10 Z00.6', ''],
    ['I10 Z51.11', 'first-listed-only 1'],
    ['I10 Z51.81', ''],
    ['I43 E85.82', 'manifestation-first 0'],
    ['E85.82 I43', ''],
    ['W19.XXXA S00.83XA', 'external-cause-first 0'],
    ['S72.301S M21.751', 'sequela-first 0'],
    ['M21.751 S72.301S', ''],
    ['S72.301S', 'sequela-first 0'],
    ['B90.9 J98.4', 'sequela-first 0'],
    ['U09.9', ''],
    ['T36.95XA K52.1', 'adverse-effect-first 0'],
    ['T46.4X6A I10', 'underdosing-first 0'],
    ['T40.5X1A', ''],
  ],
  'the order and the company that notes ask for': [
    ['N18.30 I12.9', 'code-first 0'],
    ['E11.22 N18.30 I12.9', 'code-first 1'],
    ['I12.9 N18.30', ''],
    ['L97.511 E11.621', 'code-first 0'],
    ['I96 L97.511 E11.621', ''],
    ['E11.22', 'use-additional 0'],
    ['E11.22 N18.30', ''],
    ['N18.6', 'use-additional 0'],
    ['N18.6 Z99.2', ''],
    ['S61.211A S62.640B', 'excludes1 1'],
    ['S61.211A S62.640A', ''],
    ['Z79.4 Z79.84', ''],
  ],
  'hypertension with what it is presumed to cause': [
    ['I10 N18.4', 'hypertension-link 0'],
    ['I10 I50.9', 'hypertension-link 0'],
    ['I10 I50.9 N18.4', 'hypertension-link 0'],
    ['I11.0 I50.9', ''],
    ['I11.0 I50.9 N18.4', 'hypertension-link 0'],
    ['I11.9 I50.9', 'hypertension-failure 0'],
    ['I11.9 I50.9 N18.4', 'hypertension-link 0'],
    ['I13.10 I50.9 N18.4', 'hypertension-failure 0'],
    ['I11.9', ''],
    ['I12.9 N18.4', ''],
    ['I12.9 N18.5', 'hypertension-stage 0'],
    ['I12.0 N18.5', ''],
    ['I12.0 N18.4', 'hypertension-stage 0'],
    ['I13.0 I50.9 N18.4', ''],
    ['I50.9 N18.4', ''],
    ['I10 E78.5', ''],
  ],
  'codes that contradict each other': [
    ['E11.9 E11.65', 'diabetes-without-complications 0'],
    ['E11.65 E11.9', 'diabetes-without-complications 1'],
    ['E11.65 E11.42', ''],
    ['E11.9 E10.65', ''],
    ['J44.1 J44.9', 'copd-unspecified 1'],
    ['J44.0 J44.1', ''],
    ['J45.30 J45.31', 'asthma-uncomplicated 0'],
    ['J45.909 J45.901', 'asthma-uncomplicated 0'],
    ['J45.30 J45.50', 'asthma-severities 1'],
    ['J45.909 J45.40', 'asthma-unspecified 0'],
    ['J45.40 J45.990', ''],
    ['S52.531A S52.531D', 'two-episodes 1'],
    ['S52.531A S52.532A', ''],
    ['S52.531A S52.531S', ''],
    ['O31.11X1 O31.11X2 Z3A.20', ''],
    ['C73 Z85.850', 'cancer-and-history 1'],
    ['Z85.46 C61', 'cancer-and-history 0'],
    ['C79.51 Z85.3', ''],
    ['C44.311 Z85.828', ''],
    ['C73 Z85.3', ''],
  ],
  sides: [
    ['H66.001 H66.002', 'both-sides 1'],
    ['H66.003 H66.001', 'side-covered 1'],
    ['H66.001 H66.009', 'side-unspecified 1'],
    ['H66.003', ''],
  ],
  'pregnancy and body mass': [
    ['O26.851', 'pregnancy-week-missing 0'],
    ['O26.851 Z3A.12', ''],
    ['O26.851 Z3A.13', ''],
    ['O26.851 Z3A.14', 'trimester-and-week 0'],
    ['O26.851 Z3A.00', ''],
    ['O90.81', ''],
    ['O03.9', ''],
    ['Z68.33 K21.9', 'bmi-alone 0'],
    ['K21.9 Z68.33 E66.9', ''],
    ['Z00.129 Z68.52', ''],
    ['Z00.129 Z68.54', 'bmi-alone 1'],
    ['J06.9 Z68.52', 'bmi-alone 1'],
    ['O26.851 Z3A.12 E66.9 Z68.33', 'bmi-in-pregnancy 3'],
  ],
}

describe.each(Object.entries(cases))('%s', (_what, rows) => {
  it.each(rows)('of %s: %s', (codes, expected) => {
    expect(briefly(codes.split(' ')).join()).toBe(expected)
  })
})

describe('age and sex', () => {
  it.each<[string, string, ReferenceFacts['patient'], string]>([
    [
      'a boy of seven',
      'N40.1 O24.410 Z3A.30',
      { birthDate: '2019-03-14', sex: 'male' },
      'code-age 0,code-age 1,code-sex 1',
    ],
    ['a woman of 65', 'O24.410 Z3A.30', { birthDate: '1961-03-14', sex: 'female' }, 'code-age 0'],
    ['a girl of nine', 'O24.410 Z3A.30', { birthDate: '2017-11-02', sex: 'female' }, ''],
    ['the day before', 'O24.410 Z3A.30', { birthDate: '2017-11-03', sex: 'female' }, 'code-age 0'],
    ['a woman', 'N40.1', { birthDate: '1961-03-14', sex: 'female' }, 'code-sex 0'],
    ['another sex', 'N40.1', { birthDate: '1961-03-14', sex: 'other' }, ''],
    ['a sex that is not known', 'N40.1', { sex: 'unknown' }, ''],
    ['a patient of whom nothing is known', 'N40.1', {}, ''],
  ])('of %s with %s', (_who, codes, patient, expected) => {
    expect(briefly(codes.split(' '), patient).join()).toBe(expected)
  })

  it('goes by the date of service, and not by today', () => {
    expect(briefly(['N40.1'], { birthDate: '2001-03-14' }, '2016-03-14')).toEqual([
      'date-over-a-year-ago DateOfService',
    ])
    expect(briefly(['N40.1'], { birthDate: '2001-03-14' }, '2016-03-13')[1]).toBe('code-age 0')
  })
})

it('finds two visits of one kind, and not two kinds', () => {
  const visits = (procedures: string[]) => briefly(['I10'], {}, '2026-11-02', procedures)
  expect(visits(['99213', '99214-25'])).toEqual(['two-visits 1'])
  expect(visits(['99396', '99213-25'])).toEqual([])
})

it('names its source, says what it is about, and how it can be settled', () => {
  const [stage] = findingsOf(['E11.22'])
  expect(stage).toMatchObject({
    severity: 'warning',
    message: 'E11.22 needs another code for the stage of chronic kidney disease. Add one of N18.1–N18.6',
    source: '“Use additional code” note at E11.22, ICD-10-CM Tabular List 2021',
    about: ['E11.22'],
    fix: { property: 'DiagnosisCodes', at: 'N18.1', date: '2026-11-02' },
  })
  expect(findingsOf(['N18.6'])[0]?.fix).toEqual({
    ...{ property: 'DiagnosisCodes', at: 'Z99.2', only: 'Z99.2', date: '2026-11-02' },
  })
  expect(findingsOf(['N40.1'], { sex: 'female' })[0]).toMatchObject({
    source: 'Medicare Code Editor 37 (FY2020), sex edit, which CMS has not applied since October 2024',
    about: ['N40.1', '1'],
  })
})

it('says the same of two codes in whatever order they are', () => {
  const [one] = findingsOf(['J44.1', 'J44.9'])
  const [other] = findingsOf(['J44.9', 'J44.1'])
  expect(one?.about).toEqual(other?.about)
})

it('gives every finding a source', () => {
  const all = Object.values(cases).flatMap((rows) => rows.flatMap(([codes]) => findingsOf(codes.split(' '))))
  expect(all.filter(({ source }) => source === undefined)).toEqual([])
  expect(countFindings(all).warnings).toBeGreaterThan(30)
})
