import { expect, it } from 'vitest'
import { overdueDays } from '../../src/encounter/overdueDays.js'

const daysOf = (dateOfService: string | undefined, status: string | undefined = 'Draft') =>
  overdueDays({ status, dateOfService }, 'Draft', '2026-06-15')

it('counts the days of a draft whose visit was more than three days ago', () => {
  expect(daysOf('2026-06-10')).toBe(5)
  expect(daysOf('2026-06-11')).toBe(4)
  expect(daysOf('2026-06-12')).toBeUndefined()
  expect(daysOf('2026-06-15')).toBeUndefined()
  expect(daysOf('2026-06-20')).toBeUndefined()
  expect(daysOf('2025-06-15')).toBe(365)
})

it('counts none where there is no date, and none of what is no draft any more', () => {
  expect(daysOf(undefined)).toBeUndefined()
  expect(daysOf('06/10/2026')).toBeUndefined()
  expect(daysOf('2026-06-01', 'Submitted')).toBeUndefined()
  expect(daysOf('2026-06-01', undefined)).toBe(14)
})
