import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'

/** The first fiscal year of ICD-10-CM. */
const firstYear = 2016
const yearsAhead = 2

/** The fiscal year in a file name: `icd10cm_order_2026.txt`, `FY27-codes.zip`; undefined where none stands there. */
export const fiscalYearIn = (name: string): number | undefined => {
  const [, marked] = /FY[-_ ]?((?:20)?\d\d)(?!\d)/i.exec(name) ?? []
  if (marked !== undefined) return (Number(marked) % 100) + 2000
  const [bare] = /(?<!\d)20\d\d(?!\d)/.exec(name) ?? []
  return bare === undefined ? undefined : Number(bare)
}

/**
 * Refuses a year that ICD-10-CM cannot have.
 *
 * @param today calendar date, YYYY-MM-DD.
 * @throws CodeFileError that says which years there are.
 */
export const checkFiscalYear = (year: number, file: string, today: string): void => {
  const last = Number(today.slice(0, 4)) + yearsAhead
  if (Number.isInteger(year) && year >= firstYear && year <= last) return
  throw new CodeFileError(file, words.wrongFiscalYear(year, firstYear, last))
}

/** First and last calendar date of a fiscal year: FY2027 begins on 2026-10-01. */
export const datesOfFiscalYear = (year: number) => ({
  validFrom: `${year - 1}-10-01`,
  validTo: `${year}-09-30`,
})
