import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeRelease } from './CodeRelease.js'
import { checkOrderEnd, checkOrderWhole } from './checkOrderWhole.js'
import { checkFiscalYear, datesOfFiscalYear, fiscalYearIn } from './fiscalYear.js'
import type { Pace } from './pace.js'
import { readOrderFile } from './readOrderFile.js'
import type { TextFile } from './TextFile.js'

const yearOf = (file: TextFile): number => {
  const year = file.names.map(fiscalYearIn).find((found) => found !== undefined)
  if (year === undefined) throw new CodeFileError(file.name, words.unknownFiscalYear)
  return year
}

/**
 * Reads an ICD-10-CM order file as the release of the year that its name tells, or `year`.
 *
 * @param today calendar date, YYYY-MM-DD, that the year is judged by.
 * @param whole false: the file may hold a part of a release.
 * @throws CodeFileError
 */
export const readOrderRelease = async (
  file: TextFile,
  options: { readonly year?: number | undefined; readonly today: string; readonly whole: boolean },
  pace: Pace,
): Promise<CodeRelease> => {
  const year = options.year ?? yearOf(file)
  checkFiscalYear(year, file.name, options.today)
  if (options.whole) checkOrderEnd(file)
  const codes = await readOrderFile(file, pace)
  if (options.whole) checkOrderWhole(codes, file.name)
  return { system: 'icd10cm', name: 'ICD-10-CM', release: `FY${year}`, ...datesOfFiscalYear(year), codes }
}
