import { composeDate } from '../calendarDate.js'

const firstYear = 1900

const dateFrom = (year = '', month = '', day = ''): string | undefined =>
  Number(year) < firstYear ? undefined : composeDate(Number(year), Number(month), Number(day))

/**
 * Reads a calendar date as code sets write it, YYYY-MM-DD, YYYYMMDD or MM/DD/YYYY, into YYYY-MM-DD; undefined where
 * it is none. Never by way of a moment in time: a date has no time zone.
 */
export const parseDate = (text: string): string | undefined => {
  const [, ...iso] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim()) ?? []
  if (iso.length > 0) return dateFrom(...iso)
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  return dateFrom(year, month, day)
}
