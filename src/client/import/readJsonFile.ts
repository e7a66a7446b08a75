import * as words from '../../messages/en/importFiles.js'
import { formatCount } from '../../messages/formats.js'
import { tellerOf } from '../../messages/Told.js'
import { largestFile, maxFileLevels, maxRows } from '../../schema/limits.js'
import { invalid } from '../clientErrors.js'

const tell = tellerOf('importFiles', words)

const inMegabytes = (bytes: number): string =>
  words.megabytes((bytes / 1_000_000).toFixed(1).replace('.0', ''))

/**
 * Rejects a file that is too large, before it is read.
 *
 * @throws EncounterClientError of kind `invalid`.
 */
export const requireImportableSize = (bytes: number): void => {
  if (bytes <= largestFile) return
  throw invalid(tell('fileTooLarge', inMegabytes(bytes), inMegabytes(largestFile)))
}

/**
 * Rejects a file with too many encounters, before any of them is read.
 *
 * @throws EncounterClientError of kind `invalid`.
 */
export const requireImportableCount = (rows: number): void => {
  if (rows <= maxRows) return

  throw invalid(tell('tooManyRows', formatCount(rows), formatCount(maxRows)))
}

/** Index of the closing quotation mark of a string; the text's length if there is none. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') return at
    if (character === '\\') at += 1
  }
  return text.length
}

/** Whether a JSON text is nested too deeply. Scans the text, since parsing it would overflow the stack. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > maxFileLevels) return true
    } else if (character === ']' || character === '}') depth -= 1
  }
  return false
}

/**
 * Parses a JSON file.
 *
 * @throws EncounterClientError of kind `invalid` if it is not JSON, or nested too deeply.
 */
export const readJsonFile = (text: string): unknown => {
  if (isTooDeep(text)) {
    throw invalid(tell('fileTooDeep', formatCount(maxFileLevels)))
  }
  try {
    // Some editors write a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalid(tell('fileNotJson'), cause)
  }
}
