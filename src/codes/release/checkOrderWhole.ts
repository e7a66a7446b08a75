import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import type { ReleaseCode } from './CodeRelease.js'
import { isBlankLine, type TextFile } from './TextFile.js'

/** Every release since FY2016 has more than 90,000 codes and category headers. */
const fewestCodes = 50_000

const shortStart = 16
const longStart = 77

/**
 * True where the text stops within a line: before its long description, or within it, as that is never shorter than
 * the short one.
 */
const stopsWithinLine = (text: string): boolean => {
  const last = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
  if (isBlankLine(last)) return false
  return last.slice(longStart).trim().length < Math.max(1, last.slice(shortStart, longStart).trim().length)
}

/**
 * Refuses an ICD-10-CM order file that lacks its end: before its lines are read, as the last of them would be called
 * malformed.
 *
 * @throws CodeFileError that says it is cut off.
 */
export const checkOrderEnd = (file: TextFile): void => {
  if (stopsWithinLine(file.text)) throw new CodeFileError(file.name, words.orderCutOff)
}

/**
 * Refuses the codes of an ICD-10-CM order file where they are not a whole release.
 *
 * @throws CodeFileError that says what is missing.
 */
export const checkOrderWhole = (codes: readonly ReleaseCode[], file: string): void => {
  if (codes.length < fewestCodes)
    throw new CodeFileError(file, words.orderTooShort(codes.length, fewestCodes))
  // Chapter Z stands last but for U, and Z99 last in it.
  if (!codes.some(({ code }) => code.startsWith('Z99'))) throw new CodeFileError(file, words.orderNoEnd)
  const last = codes.at(-1)
  if (last?.billable === false) throw new CodeFileError(file, words.orderEndsInCategory(last.code))
}
