import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'

/** A quarter that HCPCS Level II is released for, by its first month (1, 4, 7 or 10). */
export interface Quarter {
  readonly year: number
  readonly month: number
}

// Used in CMS file names and in release names, so not translated.
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

const quarterStarting = (year: number, month: number): Quarter => ({
  year,
  month: month - ((month - 1) % 3),
})

/**
 * The quarter in a file name: `HCPC2025_OCT_ANWEB.csv`, `july-2026-alpha-numeric-hcpcs-file.zip`; undefined where
 * none stands there.
 */
export const quarterIn = (name: string): Quarter | undefined => {
  const short = monthNames.map((month) => month.slice(0, 3)).join('|')
  const found =
    new RegExp(`(?<year>20\\d\\d)[-_ ]*(?<month>${short})`, 'i').exec(name) ??
    new RegExp(`(?<![a-z])(?<month>${short})[a-z]*[-_ ]*(?<year>20\\d\\d)`, 'i').exec(name)
  const { year, month } = found?.groups ?? {}
  if (year === undefined || month === undefined) return undefined
  const place = monthNames.findIndex((full) => full.toLowerCase().startsWith(month.toLowerCase()))
  return quarterStarting(Number(year), place + 1)
}

/** The quarter that a calendar date (YYYY-MM-DD) lies in. */
export const quarterOf = (date: string): Quarter =>
  quarterStarting(Number(date.slice(0, 4)), Number(date.slice(5, 7)))

/** As people call it: "October 2025". */
export const quarterName = ({ year, month }: Quarter): string => `${monthNames[month - 1]} ${year}`

/** Its first calendar date, YYYY-MM-DD. */
export const quarterStart = ({ year, month }: Quarter): string =>
  `${year}-${String(month).padStart(2, '0')}-01`

const yearsAhead = 2
const firstYear = 2003

/**
 * Refuses a quarter that no file of HCPCS Level II can be for.
 *
 * @param today calendar date, YYYY-MM-DD.
 * @throws CodeFileError
 */
export const checkQuarter = (quarter: Quarter, file: string, today: string): void => {
  const last = Number(today.slice(0, 4)) + yearsAhead
  if (quarter.year >= firstYear && quarter.year <= last) return
  throw new CodeFileError(file, words.wrongQuarterYear(quarter.year, firstYear, last))
}
