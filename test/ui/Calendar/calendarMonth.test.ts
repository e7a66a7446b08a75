import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayByKey, weeksOfMonth } from '../../../src/ui/Calendar/calendarMonth.js'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']

describe('the weeks of a month', () => {
  it('hold each of its days once, in order, under its day of the week', () => {
    fc.assert(
      fc.property(days, (date) => {
        const weeks = weeksOfMonth(date)
        const shown = weeks.flat().filter((day) => day !== undefined)
        const ofMonth = Array.from(
          { length: 31 },
          (_, index) => `${date.slice(0, 8)}${`0${index + 1}`.slice(-2)}`,
        )
        expect(shown).toEqual(
          ofMonth.filter((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true),
        )
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          for (const [weekday, day] of week.entries()) {
            if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(weekday)
          }
        }
      }),
    )
  })
})

describe('the keys', () => {
  it('lead to a real day from 1900 to 9999, whatever is pressed', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...keys), fc.boolean(), (date, key, shift) => {
        const day = dayByKey(date, key, shift) ?? ''
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        expect(day >= '1900-01-01').toBe(true)
      }),
    )
  })

  it('stop at the first and the last day', () => {
    expect(dayByKey('1900-01-01', 'ArrowUp', false)).toBe('1900-01-01')
    expect(dayByKey('9999-12-31', 'ArrowDown', false)).toBe('9999-12-31')
    expect(dayByKey('9999-12-31', 'PageDown', true)).toBe('9999-12-31')
    expect(dayByKey('2026-06-15', 'a', false)).toBeUndefined()
  })

  it('go by months to the last day where there is no such one', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  })
})
