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

const howToMend = (name: string): string =>
  /\.(?:csv|tsv)$/i.test(name)
    ? 'Save it again from the spreadsheet as "CSV UTF-8".'
    : 'Download it again; or open it in an editor and save it with the encoding UTF-8.'

/**
 * Decodes a text file, a byte order mark taken off.
 *
 * @throws CodeFileError with the line where it is not UTF-8, or without one where it is no text at all.
 */
export const decodeText = (bytes: Uint8Array, name: string): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new CodeFileError(name, `is encoded in UTF-16, and UTF-8 is needed. ${howToMend(name)}`)
  const text = decode(bytes)
  if (text === undefined)
    throw new CodeFileError(name, `has characters that are not UTF-8. ${howToMend(name)}`, badLine(bytes))
  if (text.includes('\0'))
    throw new CodeFileError(name, 'is not a text file. Choose the file as it was published, or its zip.')
  return text
}
