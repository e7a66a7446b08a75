import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  formatDate,
  formatLongDate,
  parseDateText,
  todayOf,
} from '../../src/encounter/calendarDate.js'

const TODAY = '2026-06-15'

describe('parseDateText', () => {
  it.each([
    '3/15/1985',
    '03-15-1985',
    '3/15/85',
    '3.15.1985',
    '3 15 1985',
    '1985-03-15',
    '1985/3/15',
    '03151985',
    '031585',
    '19850315',
    '15 Mar 1985',
    '15-mar-85',
    'March 15, 1985',
    'Mar. 15th 1985',
    '  3/15/1985 ',
  ])('reads %j as March 15, 1985', (text) => {
    expect(parseDateText(text, TODAY)).toBe('1985-03-15')
  })

  it.each([
    '',
    '02/30/2026',
    '2/29/2025',
    '15/3/1985',
    '3/15',
    '3-15/1985',
    '0/1/2026',
    '1985-13-01',
    '15 Foo 1985',
    'Ma 15 1985',
    'today',
    '3/15/19851',
    '3/15/1085',
    '9'.repeat(100_000),
  ])('refuses %.20j', (text) => {
    expect(parseDateText(text, TODAY)).toBeUndefined()
  })

  it('takes a two-digit year as the latest one that is not in the future', () => {
    expect(parseDateText('6/15/26', TODAY)).toBe('2026-06-15')
    expect(parseDateText('6/16/26', TODAY)).toBe('1926-06-16')
    expect(parseDateText('2/29/00', TODAY)).toBe('2000-02-29')
  })

  it('reads back every date that it shows, in each style and as eight digits', () => {
    const dates = fc
      .date({ min: new Date('1800-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseDateText(formatDate(date), TODAY)).toBe(date)
        expect(parseDateText(formatDate(date, 'numeric'), TODAY)).toBe(date)
        expect(parseDateText(formatLongDate(date), TODAY)).toBe(date)
        expect(parseDateText(formatDate(date, 'numeric').replaceAll('/', ''), TODAY)).toBe(date)
        expect(parseDateText(date, TODAY)).toBe(date)
      }),
    )
  })

  it('never throws, and answers with a calendar date or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/ .-]{0,12}$/)), (text) => {
        const date = parseDateText(text, TODAY)
        if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      }),
    )
  })
})
expect(formatLongDate('2026-09-30')).toBe('30 September 2026')
expect(formatLongDate('soon')).toBe('soon')

describe('formatDate', () => {
  it('shows a date in US style, and leaves what is not a date alone', () => {
    expect(formatDate('2026-06-05')).toBe('Jun 5, 2026')
    expect(formatDate('2026-06-05', 'numeric')).toBe('06/05/2026')
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
