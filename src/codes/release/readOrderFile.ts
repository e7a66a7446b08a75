import * as words from '../../messages/en/codeFiles.js'
import { parseCode } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { ReleaseCode } from './CodeRelease.js'
import { notACode } from './notACode.js'
import type { Pace } from './pace.js'
import { isBlankLine, linesOf, type TextFile } from './TextFile.js'

/** A line as the order file has it, columns from 1: number 1-5, code 7-13, flag 15, short 17-76, long 78-. */
interface OrderLine {
  readonly order: number
  readonly code: ReleaseCode
}

const linesASlice = 4000

const readLine = (line: string, fail: (problem: string) => never): OrderLine => {
  if (line.length < 78) return fail(words.lineTooShort(line.length))
  const order = line.slice(0, 5)
  if (!/^\d{5}$/.test(order)) return fail(words.noOrderNumber)
  const flag = line.charAt(14)
  if (flag !== '0' && flag !== '1') return fail(words.badFlag(flag))
  const written = line.slice(6, 13)
  const code = parseCode(written, ['icd10cm'])
  if (!code.ok) return fail(notACode(written, 'icd10cm'))
  const text = line.slice(77).trim()
  if (text === '') return fail(words.noDescription(code.code))
  return { order: Number(order), code: { code: code.code, text, billable: flag === '1' } }
}

/**
 * Reads the lines of an ICD-10-CM order file (CMS and CDC): each code and category header with its long description.
 *
 * @throws CodeFileError with the line that is malformed, out of order, or has a code that another one has.
 */
export const readOrderFile = async (file: TextFile, pace: Pace): Promise<readonly ReleaseCode[]> => {
  const codes: ReleaseCode[] = []
  const lineOfCode = new Map<string, number>()
  const lines = linesOf(file.text)
  let before = 0
  for (const [index, line] of lines.entries()) {
    if (index % linesASlice === 0) await pace(index / lines.length)
    if (isBlankLine(line)) continue
    const fail = (problem: string): never => {
      throw new CodeFileError(file.name, words.thenDownload(problem), index + 1)
    }
    const { order, code } = readLine(line, fail)
    if (order <= before) fail(words.orderNotAscending(order, before))
    const other = lineOfCode.get(code.code)
    if (other !== undefined) fail(words.repeated(code.code, other))
    lineOfCode.set(code.code, index + 1)
    codes.push(code)
    before = order
  }
  return codes
}
