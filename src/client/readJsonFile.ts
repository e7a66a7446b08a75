import * as words from '../messages/en/importFiles.js'
import { formatCount } from '../messages/formats.js'
import { largestFile, mostFileLevels, mostRows } from '../schema/limits.js'
import { EncounterClientError } from './EncounterClientError.js'

/** An error whose message tells what is wrong with a file. */
export const invalidFile = (message: string, cause?: unknown): EncounterClientError =>
  new EncounterClientError('invalid', message, cause === undefined ? {} : { cause })

const inMegabytes = (bytes: number): string =>
  words.megabytes((bytes / 1_000_000).toFixed(1).replace('.0', ''))

/**
 * Refuses a file that is too large, before it is read.
 *
 * @throws EncounterClientError of kind `invalid`.
 */
export const requireImportableSize = (bytes: number): void => {
  if (bytes <= largestFile) return
  throw invalidFile(words.fileTooLarge(inMegabytes(bytes), inMegabytes(largestFile)))
}

/**
 * Refuses a file that holds too many encounters, before any of them is looked at.
 *
 * @throws EncounterClientError of kind `invalid`.
 */
export const requireImportableCount = (rows: number): void => {
  if (rows <= mostRows) return

  throw invalidFile(words.tooManyRows(formatCount(rows), formatCount(mostRows)))
}

/** Where the string that begins at a quotation mark ends; the text's length where it does not. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') return at
    if (character === '\\') at += 1
  }
  return text.length
}

/** Whether a JSON text goes too deep. Seen before it is parsed, and without going down itself. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > mostFileLevels) return true
    } else if (character === ']' || character === '}') depth -= 1
  }
  return false
}

/**
 * Reads a JSON file.
 *
 * @throws EncounterClientError of kind `invalid` for what is no JSON, or goes too deep.
 */
export const readJsonFile = (text: string): unknown => {
  if (isTooDeep(text)) {
    throw invalidFile(words.fileTooDeep(formatCount(mostFileLevels)))
  }
  try {
    // Some editors write a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalidFile(words.fileNotJson, cause)
  }
}
