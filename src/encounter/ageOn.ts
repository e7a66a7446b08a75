import { composeDate } from '../codes/calendarDate.js'
import { daysBetween } from './calendarDate.js'
import type { CalendarDate } from './Encounter.js'

/** An age as clinics state it: in years from two years on, in months from one month on, otherwise in days. */
export interface Age {
  readonly count: number
  readonly unit: 'years' | 'months' | 'days'
}

const partsOf = (date: CalendarDate): readonly [year: number, month: number, day: number] | undefined => {
  const [, ...texts] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const [year = 0, month = 0, day = 0] = texts.map(Number)
  return composeDate(year, month, day) === date ? [year, month, day] : undefined
}

/** The age on a date; undefined before the birth, or if either is not a date. */
export const ageOn = (birthDate: CalendarDate, date: CalendarDate): Age | undefined => {
  const born = partsOf(birthDate)
  const then = partsOf(date)
  if (born === undefined || then === undefined || birthDate > date) return undefined
  const months = (then[0] - born[0]) * 12 + then[1] - born[1] - (then[2] < born[2] ? 1 : 0)
  if (months >= 24) return { count: Math.floor(months / 12), unit: 'years' }
  return months >= 1
    ? { count: months, unit: 'months' }
    : { count: daysBetween(birthDate, date), unit: 'days' }
}
