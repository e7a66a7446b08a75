import { describe, expect, it } from 'vitest'
import { assessEncounter, readinessOf } from '../../../src/encounter/assessEncounter.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { factsIn } from '../../../src/encounter/lookUpFacts.js'
import type { FactsOf } from '../../../src/encounter/references.js'
import { codeRules } from '../../../src/encounter/rules/codeRules.js'

const known = factsIn({
  patient: new Map([
    ['100234', { birthDate: '1985-03-15' }],
    ['100235', {}],
    ['7', null],
  ]),
  provider: new Map([
    ['201', {}],
    ['7', null],
  ]),
  appointment: new Map([
    ['5001234', { patientId: 100234, date: '2026-06-15' }],
    ['7', null],
  ]),
})

const visit: Encounter = {
  PatientId: 100234,
  ProviderId: 201,
  AppointmentId: 5001234,
  DateOfService: '2026-06-15',
  DiagnosisCodes: ['J06.9'],
  ProcedureCodes: ['99213'],
}

const assess = (changes: Encounter, factsOf: FactsOf | undefined = known, isCodeKnown = true) =>
  assessEncounter(
    { ...visit, ...changes },
    {
      ui,
      today: '2026-11-28',
      entryOf: (system, code) => (isCodeKnown ? { system, code, text: code, billable: true } : undefined),
      factsOf,
      codeRules,
    },
  )

describe('what an encounter refers to', () => {
  it.each<
    [what: string, changes: Encounter, findings: readonly (readonly [property: string, message: string])[]]
  >([
    ['is known', {}, []],
    ['is known by an id of another type', { PatientId: '100234', AppointmentId: '5001234' }, []],
    ['need not be an appointment', { AppointmentId: undefined }, []],
    [
      'is an unknown patient',
      { PatientId: 7, AppointmentId: undefined },
      [['PatientId', 'Patient 7 is not in the directory. Select the patient again']],
    ],
    [
      'is an unknown provider',
      { ProviderId: 7 },
      [['ProviderId', 'Provider 7 is not in the directory. Select the provider again']],
    ],
    [
      'is an unknown appointment',
      { AppointmentId: 7 },
      [['AppointmentId', 'Appointment 7 is not in the directory. Select another appointment or clear it']],
    ],
    [
      'is an appointment of another patient',
      { PatientId: 100235 },
      [
        [
          'AppointmentId',
          'Appointment 5001234 is for patient 100234, not patient 100235. Select another appointment or the right patient',
        ],
      ],
    ],
    [
      'is an appointment of another day',
      { DateOfService: '2026-06-16' },
      [
        [
          'AppointmentId',
          'Appointment 5001234 is on Jun 15, 2026, not Jun 16, 2026. Select another appointment or correct the date',
        ],
      ],
    ],
  ])('%s', (_what, changes, findings) => {
    const assessment = assess(changes)
    expect(assessment.findings).toEqual(
      findings.map(([property, message]) =>
        expect.objectContaining({ path: [property], message, severity: 'error' }),
      ),
    )
    expect(assessment.unchecked).toEqual([])
  })

  it('has ids that hosts can go by', () => {
    const changes = { PatientId: 7, ProviderId: 7, DateOfService: '2026-06-16' }
    expect(assess(changes).findings.map(({ id }) => id)).toEqual([
      'patient-unknown',
      'provider-unknown',
      'appointment-other-patient',
      'appointment-other-day',
    ])
    expect(assess({ AppointmentId: 7 }).findings.map(({ id }) => id)).toEqual(['appointment-unknown'])
  })

  it('says nothing of the directory where there is none', () => {
    const context = { ui, today: '2026-11-28', entryOf: () => null, codeRules }
    const { findings, unchecked } = assessEncounter({ ...visit, PatientId: 7, AppointmentId: 7 }, context)
    expect(findings.map(({ id }) => id)).toEqual(['code-not-in-set', 'code-not-in-set'])
    expect(unchecked).toEqual([])
  })
})

describe('readiness', () => {
  const away: FactsOf = () => undefined

  it('is not known while a reference or a code is not, and no error is', () => {
    const withoutDirectory = assess({}, away)
    expect(readinessOf(withoutDirectory)).toBe('unchecked')
    expect(withoutDirectory.unchecked).toEqual([
      expect.objectContaining({ id: 'references-not-checked', path: ['PatientId'] }),
    ])
    const withoutCodes = assess({ DiagnosisCodes: [] }, known, false)
    expect(withoutCodes.unchecked).toEqual([
      expect.objectContaining({ id: 'codes-not-checked', path: ['ProcedureCodes'] }),
    ])
    expect(readinessOf(assess({}, known, false))).toBe('unchecked')
  })

  it('is blocked by an error, whatever else is not known', () => {
    expect(readinessOf(assess({ ProcedureCodes: [] }, away, false))).toBe('blocked')
  })

  it('points at the one that is not known', () => {
    const withoutAppointments: FactsOf = (kind, id) => (kind === 'appointment' ? undefined : known(kind, id))
    expect(assess({}, withoutAppointments).unchecked[0]?.path).toEqual(['AppointmentId'])
  })

  it('is ready where all is known', () => {
    expect(readinessOf(assess({}))).toBe('ready')
  })
})
