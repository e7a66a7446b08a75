import * as words from '../../messages/en/codeFiles.js'
import { parseCode, quoteInput } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeRelease, ReleaseCode } from './CodeRelease.js'
import { type CptColumns, requireCptColumns } from './cptColumns.js'
import { notACode } from './notACode.js'
import { parseDate } from './parseDate.js'
import { readTable, type TableRow } from './readTable.js'
import type { TextFile } from './TextFile.js'

type Fail = (problem: string) => never

const codeOf = (typed: string, fail: Fail): string => {
  const code = parseCode(typed, ['cpt', 'hcpcs'])
  if (code.ok && code.system === 'hcpcs') return fail(words.cptIsHcpcs(code.code))
  if (/^\d{1,4}$/.test(typed)) return fail(words.cptZerosLost(typed, typed.padStart(5, '0')))
  if (!code.ok) return fail(words.thenCorrectRow(notACode(typed, 'cpt')))
  return code.modifiers.length === 0 ? code.code : fail(words.cptHasModifier(quoteInput(typed), code.code))
}

const dateOf = (text: string | undefined, what: string, fail: Fail): string | undefined => {
  if (text === undefined || text === '') return undefined
  return parseDate(text) ?? fail(words.notADate(quoteInput(text), what))
}

const cellAt = ({ cells }: TableRow, column: number | undefined): string | undefined =>
  column === undefined ? undefined : cells[column]

const readRow = (row: TableRow, columns: CptColumns, fail: Fail): ReleaseCode => {
  const code = codeOf(cellAt(row, columns.code) ?? '', fail)
  const text = (cellAt(row, columns.text) ?? '').replace(/\s+/g, ' ')
  if (text === '') return fail(words.cptNoDescription(code))
  const validFrom = dateOf(cellAt(row, columns.from), words.effectiveDate, fail)
  const validTo = dateOf(cellAt(row, columns.to), words.terminationDate, fail)
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    return fail(words.cptDatesCrossed(code, validFrom, validTo))
  return {
    code,
    text,
    billable: true,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }
}

/** The year from the release column or the file name; a list without one is called the practice's own. */
const releaseOf = (cell: string | undefined, names: readonly string[]): string => {
  const years = [cell ?? '', ...names].map((text) => /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0])
  return years.find((year) => year !== undefined) ?? words.ownList
}

/**
 * Reads a practice's own CPT list, a CSV or TSV with a header row. A list says nothing of when it holds as a whole.
 *
 * @throws CodeFileError with the line of a bad code, date or description, or of a code that stands there twice.
 */
export const readCpt = (file: TextFile): CodeRelease => {
  const { header, rows } = readTable(file)
  const columns = requireCptColumns(header, file.name)
  const lineOfCode = new Map<string, number>()
  const codes = rows.map((row) => {
    const fail: Fail = (problem) => {
      throw new CodeFileError(file.name, problem, row.line)
    }
    const code = readRow(row, columns, fail)
    const other = lineOfCode.get(code.code)
    if (other !== undefined) return fail(words.cptRepeated(code.code, other))
    lineOfCode.set(code.code, row.line)
    return code
  })
  const [first] = rows
  if (first === undefined) throw new CodeFileError(file.name, words.cptNoRows)
  return { system: 'cpt', name: 'CPT', release: releaseOf(cellAt(first, columns.release), file.names), codes }
}
