import { describe, expect, it } from 'vitest'
import { daysBetween, formatDate, formatLongDate, todayOf } from '../../src/encounter/calendarDate.js'

expect(formatLongDate('2026-09-30')).toBe('30 September 2026')
expect(formatLongDate('soon')).toBe('soon')

describe('formatDate', () => {
  it('shows a date in US style, and leaves what is not a date alone', () => {
    expect(formatDate('2026-06-05')).toBe('Jun 5, 2026')
    expect(formatDate('2026-06-05', 'numeric')).toBe('06/05/2026')
    expect(formatDate('2026-06-15', 'weekday')).toBe('Mon, Jun 15, 2026')
    expect(formatDate('1900-01-01', 'weekday')).toBe('Mon, Jan 1, 1900')
    expect(formatDate('soon')).toBe('soon')
  })
})

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
