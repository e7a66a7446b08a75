import { describe, expect, it } from 'vitest'
import { ageOn } from '../../src/encounter/ageOn.js'

describe('ageOn', () => {
  it.each([
    ['1985-03-15', '2026-06-15', 41, 'years'],
    ['1985-03-15', '2026-03-14', 40, 'years'],
    ['1985-03-15', '2026-03-15', 41, 'years'],
    ['2024-06-15', '2026-06-15', 2, 'years'],
    ['2024-06-16', '2026-06-15', 23, 'months'],
    ['2026-05-15', '2026-06-15', 1, 'months'],
    ['2026-05-16', '2026-06-15', 30, 'days'],
    ['2026-06-15', '2026-06-15', 0, 'days'],
    // A month is completed on the same day of the next month, or after its last day if it has no such day.
    ['2026-01-31', '2026-02-28', 28, 'days'],
    ['2026-01-31', '2026-03-01', 1, 'months'],
    // Somebody born on a leap day is a year older on March 1.
    ['2000-02-29', '2026-02-28', 25, 'years'],
    ['2000-02-29', '2026-03-01', 26, 'years'],
    ['1899-12-31', '2026-01-01', 126, 'years'],
  ] as const)('of %s on %s is %i %s', (birthDate, date, count, unit) => {
    expect(ageOn(birthDate, date)).toEqual({ count, unit })
  })

  it.each([
    ['2026-06-16', '2026-06-15'],
    ['2026-02-30', '2026-06-15'],
    ['1985-03-15', '6/15/2026'],
    ['', '2026-06-15'],
  ])('of %s on %s is not told', (birthDate, date) => {
    expect(ageOn(birthDate, date)).toBeUndefined()
  })
})
