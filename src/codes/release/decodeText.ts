import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'

const newline = 0x0a

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The line, counted from 1, of the first bytes that are not UTF-8. */
const badLine = (bytes: Uint8Array): number => {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(newline, start)
    if (end === -1 || decode(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
    line += 1
  }
  return line
}

const howToSave = (name: string): string =>
  /\.(?:csv|tsv)$/i.test(name) ? words.saveTableAgain : words.saveTextAgain

/**
 * Decodes a text file, a byte order mark taken off.
 *
 * @throws CodeFileError with the line where it is not UTF-8, or without one where it is no text at all.
 */
export const decodeText = (bytes: Uint8Array, name: string): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new CodeFileError(name, words.isUtf16(howToSave(name)))
  const text = decode(bytes)
  if (text === undefined) throw new CodeFileError(name, words.notUtf8(howToSave(name)), badLine(bytes))
  if (text.includes('\0')) throw new CodeFileError(name, words.notText)
  return text
}
