import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEncounter } from '../../../src/encounter/checkEncounter.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { factsIn } from '../../../src/encounter/lookUpFacts.js'

/** The findings of a date of service, on a day, for a patient's birth date. */
const found = (DateOfService: unknown, today: string, birthDate?: string) =>
  checkEncounter(
    { PatientId: 7, ProviderId: 201, DateOfService, DiagnosisCodes: ['J06.9'], ProcedureCodes: ['99213'] },
    {
      ui,
      today,
      entryOf: () => undefined,
      factsOf: factsIn({
        patient: new Map([['7', birthDate === undefined ? {} : { birthDate }]]),
        provider: new Map(),
        appointment: new Map(),
      }),
    },
  ).map(({ severity, id, path }) => `${severity} ${id} ${path.join()}`)

const error = (id: string) => [`error ${id} DateOfService`]
const late = ['warning date-over-a-year-ago DateOfService']

describe('the date of service', () => {
  it.each<[date: string, today: string, findings: readonly string[]]>([
    ['2026-11-28', '2026-11-28', []],
    ['2026-11-29', '2026-11-28', error('date-in-future')],
    ['2025-11-28', '2026-11-28', []],
    ['2025-11-27', '2026-11-28', late],
    // Medicare Claims Processing Manual, chapter 1, section 70: a service of February 29 is filed by February 28.
    ['2024-02-29', '2025-02-28', []],
    ['2024-02-29', '2025-03-01', late],
    ['2023-02-28', '2024-02-28', []],
    ['2023-02-28', '2024-02-29', late],
    ['2023-03-01', '2024-02-29', []],
    ['1900-01-01', '2026-11-28', late],
    ['1899-12-31', '2026-11-28', error('date-before-1900')],
    ['0026-11-27', '2026-11-28', error('date-before-1900')],
  ])('%s, on %s', (date, today, findings) => {
    expect(found(date, today)).toEqual(findings)
  })

  it('is not before the patient was born', () => {
    expect(found('2026-06-15', '2026-11-28', '2026-06-15')).toEqual([])
    expect(found('2026-06-14', '2026-11-28', '2026-06-15')).toEqual(error('date-before-birth'))
    expect(found('2024-02-28', '2024-03-01', '2024-02-29')).toEqual(error('date-before-birth'))
    expect(found('2024-02-29', '2024-03-01', '2024-02-29')).toEqual([])
  })

  it('is told of one thing only, whatever it is', () => {
    const date = fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') })
    const day = date.map((instant) => instant.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: undefined }), (on, today, birthDate) => {
        const ids = found(on, today, birthDate)
        expect(ids.length).toBeLessThan(2)
        const isWrong = on > today || on < '1900-01-01' || (birthDate !== undefined && on < birthDate)
        expect(ids.some((id) => id.startsWith('error'))).toBe(isWrong)
      }),
    )
  })

  it('is more than a year ago from one day on, and for good', () => {
    const day = fc
      .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
      .map((instant) => instant.getTime())
    const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, fc.nat(800), (instant, days) => {
        const on = dateOf(instant)
        // UTC days, which no clock change affects.
        const isLate = found(on, dateOf(instant + days * 86_400_000)).length > 0
        if (days <= 364) expect(isLate).toBe(false)
        if (days >= 367) expect(isLate).toBe(true)
      }),
    )
  })
})
