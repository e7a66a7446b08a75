import { parseCode, quoteInput } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeRelease, ReleaseCode } from './CodeRelease.js'
import { calendarDate } from './calendarDate.js'
import { type CptColumns, requireCptColumns } from './cptColumns.js'
import { notACode } from './notACode.js'
import { readTable, type TableRow } from './readTable.js'
import type { TextFile } from './TextFile.js'

type Fail = (problem: string) => never

const codeOf = (typed: string, fail: Fail): string => {
  const code = parseCode(typed, ['cpt', 'hcpcs'])
  if (code.ok && code.system === 'hcpcs')
    return fail(
      `${code.code} is a HCPCS Level II code. Take it out of this list, and load the HCPCS file of CMS beside it.`,
    )
  if (/^\d{1,4}$/.test(typed))
    return fail(
      `"${typed}" has fewer than five digits. Spreadsheets take zeros off: format the column as text and write ` +
        `${typed.padStart(5, '0')}.`,
    )
  if (!code.ok) return fail(`${notACode(typed, 'cpt')} Correct it, or take the row out.`)
  return code.modifiers.length === 0
    ? code.code
    : fail(`${quoteInput(typed)} has a modifier. List the code alone: ${code.code}.`)
}

const dateOf = (text: string | undefined, what: string, fail: Fail): string | undefined => {
  if (text === undefined || text === '') return undefined
  return (
    calendarDate(text) ?? fail(`${quoteInput(text)} is not ${what}. Write it like 2026-01-31 or 01/31/2026.`)
  )
}

const cellAt = ({ cells }: TableRow, column: number | undefined): string | undefined =>
  column === undefined ? undefined : cells[column]

const readRow = (row: TableRow, columns: CptColumns, fail: Fail): ReleaseCode => {
  const code = codeOf(cellAt(row, columns.code) ?? '', fail)
  const text = (cellAt(row, columns.text) ?? '').replace(/\s+/g, ' ')
  if (text === '') return fail(`${code} has no description. Give it one, or take the row out.`)
  const validFrom = dateOf(cellAt(row, columns.from), 'an effective date', fail)
  const validTo = dateOf(cellAt(row, columns.to), 'a termination date', fail)
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    return fail(`${code} ends (${validTo}) before it begins (${validFrom}). Mend one of the dates.`)
  return {
    code,
    text,
    billable: true,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }
}

/** The year in the release column or the file's name; a list without is the practice's own. */
const releaseOf = (cell: string | undefined, names: readonly string[]): string => {
  const years = [cell ?? '', ...names].map((text) => /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0])
  return years.find((year) => year !== undefined) ?? 'Own list'
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
    if (other !== undefined)
      return fail(`the code ${code.code} stands in line ${other} already. Keep one of them.`)
    lineOfCode.set(code.code, row.line)
    return code
  })
  const [first] = rows
  if (first === undefined)
    throw new CodeFileError(file.name, 'has a header row and no codes under it. Save the whole list.')
  return { system: 'cpt', name: 'CPT', release: releaseOf(cellAt(first, columns.release), file.names), codes }
}
