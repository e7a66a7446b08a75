import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatDate, formatInstant, formatTime } from '../../src/messages/formats.js'

const at = new Date(2026, 5, 15, 10, 42)

describe('an instant', () => {
  it('is the time on the local clock today', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 15, 23, 59))).toBe('10:42 AM')
    expect(formatInstant(new Date(2026, 5, 15, 0, 5).toISOString(), at)).toBe('12:05 AM')
    expect(formatInstant(new Date(2026, 5, 15, 12, 0).toISOString(), at)).toBe('12:00 PM')
  })

  it('has its day with it on any other day', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 16, 0, 1))).toBe('Jun 15, 10:42 AM')
  })

  it('is nothing where it cannot be read', () => {
    expect(formatInstant('yesterday', at)).toBe('')
  })
})

describe('a calendar date', () => {
  it('is shown in US style, and what is no date is left alone', () => {
    expect(formatDate('2026-06-05')).toBe('Jun 5, 2026')
    expect(formatDate('2026-06-05', 'numeric')).toBe('06/05/2026')
    expect(formatDate('2026-06-05', 'day')).toBe('Jun 5')
    expect(formatDate('2026-06-15', 'weekday')).toBe('Mon, Jun 15, 2026')
    expect(formatDate('1900-01-01', 'weekday')).toBe('Mon, Jan 1, 1900')
    expect(formatDate('soon')).toBe('soon')
    expect(formatDate('2026-13-01')).toBe('2026-13-01')
    expect(formatDate('2026-02-30')).toBe('2026-02-30')
  })

  it('is as Intl writes it', () => {
    const days = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
    })
    const instants = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatDate(instant.toISOString().slice(0, 10), 'weekday')).toBe(days.format(instant))
      }),
    )
  })

  it('shows a mistyped year as it stands', () => {
    expect(formatDate('0026-11-27')).toBe('Nov 27, 0026')
    expect(formatDate('0026-11-27', 'numeric')).toBe('11/27/0026')
  })
})

it('a time of day is on a 12-hour clock', () => {
  expect(['00:05', '09:00', '12:30', '23:59:59', '25:00', 'noon'].map(formatTime)).toEqual([
    ...['12:05 AM', '9:00 AM', '12:30 PM', '11:59 PM', '25:00', 'noon'],
  ])
})

it('a number has its thousands apart', () => {
  expect(formatCount(10_000)).toBe('10,000')
})
