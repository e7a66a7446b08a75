import Papa from 'papaparse'
import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import { linesOf, type TextFile } from './TextFile.js'

/** A row of a table and where it begins. */
export interface TableRow {
  /** Counted from 1. */
  readonly line: number
  /** Trimmed. */
  readonly cells: readonly string[]
}

/** A CSV or TSV file. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

const delimiters = ['\t', ',', ';', '|'] as const

/** The delimiter of a table: the candidate most frequent in its first line; undefined if there is none. */
const delimiterOf = (line: string): string | undefined => {
  const counted = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }))
  const [most] = counted.toSorted((a, b) => b.count - a.count)
  return most !== undefined && most.count > 0 ? most.delimiter : undefined
}

const trimmed = (cells: readonly string[]) => cells.map((cell) => cell.trim())

// The header is within the first characters, so the whole file need not be split.
const longestHeader = 4000

/** The cells of the first line, where it has several. */
export const headerOf = (text: string): readonly string[] | undefined => {
  const [line = ''] = linesOf(text.slice(0, longestHeader))
  const delimiter = delimiterOf(line)
  if (delimiter === undefined) return undefined
  const [cells = []] = Papa.parse<string[]>(line, { delimiter }).data
  return trimmed(cells)
}

const countLines = (text: string): number => linesOf(text).length - 1

/**
 * Reads a table with a header row. Empty rows are left out.
 *
 * @param quotes false: a quotation mark is a character as others, as in published tables that never quote a cell.
 * @throws CodeFileError with the line of a quotation mark that does not close.
 */
export const readTable = (file: TextFile, quotes = true): Table => {
  const rows: TableRow[] = []
  let line = 1
  let start = 0
  Papa.parse<string[]>(file.text, {
    delimiter: delimiterOf(linesOf(file.text.slice(0, longestHeader))[0] ?? '') ?? ',',
    // A quote character that no text contains.
    quoteChar: quotes ? '"' : '\0',
    step: ({ data, errors, meta }) => {
      if (errors.length > 0) throw new CodeFileError(file.name, words.quoteNotClosed, line)
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: trimmed(data) })
      line += countLines(file.text.slice(start, meta.cursor))
      start = meta.cursor
    },
  })
  const [header, ...body] = rows
  return { header: header?.cells ?? [], rows: body }
}
