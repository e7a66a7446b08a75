import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeEntry, CodeSystemId } from '../../src/codes/CodeSystem.js'
import { assessEncounter, readinessOf } from '../../src/encounter/assessEncounter.js'
import { checkEncounter } from '../../src/encounter/checkEncounter.js'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { countFindings } from '../../src/encounter/Finding.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { codeRefsOf } from '../../src/encounter/references.js'
import { codeRules } from '../../src/encounter/rules/codeRules.js'
import { summariseFindings } from '../../src/encounter/summariseFindings.js'

const diagnosis = (code: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  system: 'icd10cm',
  code,
  text: `Text of ${code}`,
  billable: true,
  ...more,
})

const known: Readonly<Record<string, CodeEntry>> = {
  'J06.9': diagnosis('J06.9'),
  'R05.9': diagnosis('R05.9'),
  E11: diagnosis('E11', { billable: false, examples: ['E11.9'] }),
  'M72.2': diagnosis('M72.2', { validTo: '2026-09-30', successors: ['M72.20', 'M72.21', 'M72.22'] }),
  'M72.20': diagnosis('M72.20', { validFrom: '2026-10-01', predecessors: ['M72.2'] }),
  'A01.0': diagnosis('A01.0', { validTo: '2026-09-30', billable: false }),
  'W11.XXXA': diagnosis('W11.XXXA'),
  'F02.80': diagnosis('F02.80', { neverFirst: 'manifestation' }),
  'E10.9': diagnosis('E10.9', { excludes1: ['E11'] }),
  'E11.9': diagnosis('E11.9'),
  'J01.90': diagnosis('J01.90', { excludes1: ['J32', 'J09-J18'] }),
  'J32.9': diagnosis('J32.9', { excludes1: ['J01.9'] }),
  'D72.0': diagnosis('D72.0', { excludes1: ['D72.824', 'D70-D77'] }),
  'D70.1': diagnosis('D70.1'),
  'D72.824': diagnosis('D72.824', { excludes1: ['D72.824'] }),
  '99213': { system: 'cpt', code: '99213', text: 'A visit', billable: true },
  '71046': { system: 'cpt', code: '71046', text: 'An image', billable: true },
}

const ready: Encounter = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2026-06-15',
  DiagnosisCodes: ['J06.9', 'R05.9'],
  ProcedureCodes: ['99213-25'],
}

const check = (changes: Encounter, hasSameDayEncounter = false) =>
  checkEncounter(
    { ...ready, ...changes },
    {
      ui: kareoEncounterUi,
      today: '2026-11-20',
      entryOf: (_system, code) => known[code] ?? null,
      hasSameDayEncounter,
    },
  )

const briefly = (changes: Encounter) =>
  check(changes).map(({ id, severity, path }) => `${severity} ${id} ${path.join('.')}`)

describe('checkEncounter', () => {
  it('finds nothing in an encounter that is ready', () => {
    expect(check({})).toEqual([])
  })

  it.each<[string, Encounter, string[]]>([
    ['no diagnosis', { DiagnosisCodes: [] }, ['error diagnosis-missing DiagnosisCodes']],
    ['no procedure', { ProcedureCodes: undefined }, ['error procedure-missing ProcedureCodes']],
    ['a date after today', { DateOfService: '2026-11-21' }, ['error date-in-future DateOfService']],
    ['a date of today', { DateOfService: '2026-11-20' }, []],
    ['a malformed code', { DiagnosisCodes: ['J06.9', 'sore'] }, ['error code-format DiagnosisCodes.1']],
    [
      'a procedure among the diagnoses',
      { DiagnosisCodes: ['99213'] },
      ['error code-format DiagnosisCodes.0'],
    ],
    [
      'a code twice, written otherwise',
      { DiagnosisCodes: ['J06.9', 'j069'], ProcedureCodes: ['99213', '99213 '] },
      ['error diagnosis-duplicate DiagnosisCodes.1', 'error procedure-duplicate ProcedureCodes.1'],
    ],
    ['a code twice', { DiagnosisCodes: ['J06.9', 'J06.9'] }, ['error diagnosis-duplicate DiagnosisCodes.1']],
    ['a procedure twice with other modifiers', { ProcedureCodes: ['71046', '71046-76'] }, []],
    ['a category header', { DiagnosisCodes: ['E11'] }, ['error code-header DiagnosisCodes.0']],
    [
      'a code that has ended',
      { DiagnosisCodes: ['M72.2'], DateOfService: '2026-10-01' },
      ['error code-not-valid DiagnosisCodes.0'],
    ],
    ['a code on its last day', { DiagnosisCodes: ['M72.2'], DateOfService: '2026-09-30' }, []],
    [
      'a code before its first day',
      { DiagnosisCodes: ['M72.20'], DateOfService: '2026-09-30' },
      ['error code-not-valid DiagnosisCodes.0'],
    ],
    [
      'an external cause first',
      { DiagnosisCodes: ['W11.XXXA', 'J06.9'] },
      ['error external-cause-first DiagnosisCodes.0'],
    ],
    ['an external cause second', { DiagnosisCodes: ['J06.9', 'W11.XXXA'] }, []],
    [
      'a code of no loaded set',
      { DiagnosisCodes: ['Z91.198'] },
      ['warning code-not-in-set DiagnosisCodes.0'],
    ],
    [
      'what is wrong before a code of no loaded set',
      { DiagnosisCodes: ['Z91.198', 'E10.9', 'E11.9'] },
      ['warning excludes1 DiagnosisCodes.2', 'warning code-not-in-set DiagnosisCodes.0'],
    ],
    [
      'a manifestation first',
      { DiagnosisCodes: ['F02.80'] },
      ['warning manifestation-first DiagnosisCodes.0'],
    ],
    ['an Excludes1 pair', { DiagnosisCodes: ['E10.9', 'E11.9'] }, ['warning excludes1 DiagnosisCodes.1']],
    [
      'an Excludes1 pair at the later code, also where that one excludes',
      { DiagnosisCodes: ['J06.9', 'E11.9', 'E10.9'] },
      ['warning excludes1 DiagnosisCodes.2'],
    ],
    [
      'two codes that exclude each other once',
      { DiagnosisCodes: ['J01.90', 'J32.9'] },
      ['warning excludes1 DiagnosisCodes.1'],
    ],
    [
      'a code apart from what its category excludes, if that is within the category',
      { DiagnosisCodes: ['D72.0', 'D72.824'] },
      ['warning excludes1 DiagnosisCodes.1'],
    ],
    ['no code of a range that the excluding code is in', { DiagnosisCodes: ['D72.0', 'D70.1'] }, []],
    [
      'one thing of a category that has ended',
      { DiagnosisCodes: ['A01.0'], DateOfService: '2026-10-01' },
      ['error code-not-valid DiagnosisCodes.0'],
    ],
  ])('reports %s', (_what, changes, expected) => {
    expect(briefly(changes)).toEqual(expected)
  })

  it.each([
    [
      { DiagnosisCodes: ['M72.2'], DateOfService: '2026-10-01' },
      'M72.2 is not valid after Sep 30, 2026. Use M72.20, M72.21 or M72.22',
    ],
    [
      { DiagnosisCodes: ['M72.20'], DateOfService: '2026-09-30' },
      'M72.20 is not valid before Oct 1, 2026. Use M72.2',
    ],
    [
      { DiagnosisCodes: ['A01.0'], DateOfService: '2026-10-01' },
      'A01.0 is not valid after Sep 30, 2026. Select another code',
    ],
    [{ DiagnosisCodes: ['E11'] }, 'E11 is a category. Select a more specific code, for example E11.9'],
    [
      { DiagnosisCodes: ['J01.90', 'J32.9'] },
      'J01.90 and J32.9 are not coded together unless they are unrelated (Excludes1)',
    ],
  ])('says of %j what is wrong and what to do', (changes, message) => {
    expect(check(changes).map((finding) => finding.message)).toEqual([message])
  })

  it('warns of the same Excludes1 pairs in whatever order the codes are, each once and never of a code alone', () => {
    const pairs = (codes: readonly string[]) =>
      check({ DiagnosisCodes: codes })
        .filter(({ id }) => id === 'excludes1')
        .map(({ message }) => [...message.matchAll(/[A-Z]\d\d\.\d+/g)].map(([code]) => code).sort())
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(known).filter((code) => code.includes('.'))), (codes) => {
        const found = pairs(codes).map(String).sort()
        expect(new Set(found).size).toBe(found.length)
        expect(found).toEqual(pairs(codes.toReversed()).map(String).sort())
        for (const [one, other] of pairs(codes)) expect(one).not.toBe(other)
      }),
    )
  })

  it('allows twelve diagnoses and refuses the thirteenth', () => {
    const codes = Array.from({ length: 13 }, (_, index) => `J${10 + index}.9`)
    const ids = (count: number) =>
      check({ DiagnosisCodes: codes.slice(0, count) })
        .filter(({ severity }) => severity === 'error')
        .map(({ id }) => id)
    expect(ids(12)).toEqual([])
    expect(ids(13)).toEqual(['diagnosis-too-many'])
  })

  it('warns of another encounter of the same patient, provider and date', () => {
    expect(check({}, true).map(({ id }) => id)).toEqual(['same-day-encounter'])
  })

  it('says nothing of a code while its entry is not known yet', () => {
    const findings = checkEncounter(ready, {
      ui: kareoEncounterUi,
      today: '2026-11-20',
      entryOf: () => undefined,
    })
    expect(findings).toEqual([])
  })

  it('never throws, and puts errors before warnings', () => {
    const anyEncounter = fc.record({
      PatientId: fc.anything(),
      DateOfService: fc.anything(),
      DiagnosisCodes: fc.oneof(
        fc.anything(),
        fc.array(fc.oneof(fc.constantFrom(...Object.keys(known)), fc.string())),
      ),
      ProcedureCodes: fc.anything(),
    })
    fc.assert(
      fc.property(anyEncounter, (encounter) => {
        const severities = check(encounter).map(({ severity }) => severity)
        const rank = ['error', 'warning', 'info']
        expect(severities).toEqual(severities.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)))
      }),
    )
  })
})

describe('the modifiers of procedures', () => {
  const listed = new Map<string, Partial<CodeEntry>>([
    ['RT', {}],
    ['LT', {}],
    ['G9', { validFrom: '2026-10-01' }],
    ['GX', { validTo: '2026-05-31' }],
  ])
  const checkModifiers = (
    codes: readonly string[],
    modifierOf: (code: string) => CodeEntry | null | undefined = (code) => {
      const modifier = listed.get(code)
      return modifier ? { system: 'hcpcs', code, text: '', billable: true, ...modifier } : null
    },
  ) =>
    checkEncounter(
      { ...ready, ProcedureCodes: codes },
      {
        ui: kareoEncounterUi,
        today: '2026-11-20',
        entryOf: (system, code) =>
          code.length === 2
            ? modifierOf(code)
            : (known[code] ?? { system, code, text: 'Known', billable: true }),
      },
    )
  const told = (codes: readonly string[]) =>
    checkModifiers(codes).map(({ id, severity, path }) => `${severity} ${id} ${path.join('.')}`)

  it.each<[string, string[], string[]]>([
    ['listed ones', ['73610-RT', '73610-LT'], []],
    ['those of CPT by their format alone', ['99213-25', '71046-76-1P'], []],
    ['one that no list has', ['73610-ZQ'], ['warning modifier-not-listed ProcedureCodes.0']],
    ['one that is not valid yet', ['73610-G9'], ['error modifier-not-valid ProcedureCodes.0']],
    ['one that has ended', ['71046', '73610-RT-GX'], ['error modifier-not-valid ProcedureCodes.1']],
    [
      'the same code with the same modifiers',
      ['71046-76', '71046-76'],
      ['error procedure-duplicate ProcedureCodes.1'],
    ],
    [
      'the same ones in another order',
      ['71046-RT-76', '71046 76 rt'],
      ['error procedure-duplicate ProcedureCodes.1'],
    ],
    ['another code with and without one', ['71046', '71046-76'], []],
    [
      'a visit with and without 25',
      ['99213', '99213-25'],
      ['warning visit-with-and-without-25 ProcedureCodes.1'],
    ],
    [
      'a yearly visit with 25 first',
      ['99396-25', '71046', '99396'],
      ['warning visit-with-and-without-25 ProcedureCodes.2'],
    ],
    ['two visits, one with 25', ['99213-25', '99396'], []],
    ['a visit with 25 in two ways', ['99213-25', '99213-25-59'], []],
    ['a code that is no visit with and without 25', ['36415', '36415-25'], []],
  ])('are judged: %s', (_what, codes, expected) => {
    expect(told(codes)).toEqual(expected)
  })

  it('are not spoken of while they are not known, or where no list has any', () => {
    expect(checkModifiers(['73610-ZQ'], () => undefined)).toEqual([])
    const unlisted = (code: string): CodeEntry => ({
      ...{ system: 'hcpcs', code, text: '', billable: true, unlisted: true },
    })
    expect(checkModifiers(['73610-ZQ'], unlisted)).toEqual([])
  })

  it('are looked up beside the codes, without those of CPT', () => {
    expect(codeRefsOf({ ...ready, ProcedureCodes: ['73610-RT-59'] }, kareoEncounterUi).slice(2)).toEqual([
      { system: 'cpt', code: '73610' },
      { system: 'hcpcs', code: 'RT' },
    ])
  })
})

describe('codes that no list tells anything of', () => {
  const context = {
    ui: kareoEncounterUi,
    today: '2026-11-20',
    codeRules,
    entryOf: (system: CodeSystemId, code: string): CodeEntry | null =>
      system === 'cpt' ? { system, code, text: '', billable: true, unlisted: true } : (known[code] ?? null),
  }
  const encounter = { ...ready, ProcedureCodes: ['71046', '93000', '36415'] }

  it('are told once, and neither as an error nor as a warning', () => {
    const { findings, unchecked } = assessEncounter(encounter, context)
    expect(findings).toMatchObject([
      {
        id: 'codes-unlisted',
        severity: 'info',
        path: ['ProcedureCodes'],
        message: 'CPT codes are not checked: no list is loaded',
        source: 'The loaded code sets',
      },
    ])
    expect(countFindings(findings)).toEqual({ errors: 0, warnings: 0 })
    expect(readinessOf({ findings, unchecked })).toBe('ready')
    expect(summariseFindings(findings)).toBe('Ready to submit')
  })

  it('come after errors and warnings', () => {
    const { findings } = assessEncounter(
      { ...encounter, DiagnosisCodes: ['J06.9', 'Z91.198', 'J06.9'] },
      context,
    )
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'info'])
  })

  it('a code that a set has not got is told once, whatever its modifiers', () => {
    const noSet = { ...context, entryOf: () => null }
    const { findings } = assessEncounter(
      { ...encounter, DiagnosisCodes: ['J06.9'], ProcedureCodes: ['71046', '71046-76'] },
      noSet,
    )
    expect(findings.map(({ path }) => path.join('.'))).toEqual(['DiagnosisCodes.0', 'ProcedureCodes.0'])
  })
})

describe('summariseFindings', () => {
  it('counts errors and warnings', () => {
    expect(summariseFindings([])).toBe('Ready to submit')
    expect(summariseFindings(check({ DiagnosisCodes: ['Z91.198'] }))).toBe('Ready to submit, 1 warning')
    expect(summariseFindings(check({ DiagnosisCodes: ['Z91.198'], ProcedureCodes: [] }))).toBe(
      '1 error, 1 warning',
    )
  })
})
