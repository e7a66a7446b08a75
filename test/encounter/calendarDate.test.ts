import { describe, expect, it } from 'vitest'
import { daysBetween, todayOf } from '../../src/encounter/calendarDate.js'

describe('todayOf', () => {
  it('is the date on the local wall clock, on both sides of midnight', () => {
    expect(todayOf(new Date(2026, 5, 15, 0, 0, 0))).toBe('2026-06-15')
    expect(todayOf(new Date(2026, 5, 15, 23, 59, 59))).toBe('2026-06-15')
  })
})

describe('daysBetween', () => {
  it('counts days over a month end, a leap day and a change of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2)
  })
})
