import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import { findColumn } from './findColumn.js'
import { type HcpcsRecord, isRecordKind } from './HcpcsRecord.js'
import { parseDate } from './parseDate.js'
import { readTable, type Table, type TableRow } from './readTable.js'
import type { TextFile } from './TextFile.js'

/** The forms of HCPCS tables. */
export type HcpcsTableForm = 'records' | 'workbook' | 'list'

type RowReader = (row: TableRow, fail: (problem: string) => never) => HcpcsRecord

/** Rows cut from the text file: code, sequence and kind in the first column, the date added within the last. */
const readRecord: RowReader = ({ line, cells }, fail) => {
  const [, code = '', kind] = /^([0-9A-Z]{2}|[A-Z]\d{4})\d{5}([3478])$/.exec(cells[0] ?? '') ?? []
  if (!isRecordKind(kind)) return fail(words.thenDownload(words.hcpcsNotARecord(cells[0] ?? '')))
  // The year of the last action follows the date.
  const [, added = ''] = /(\d{8})\d{4}$/.exec(cells.at(-1) ?? '') ?? []
  return { line, code, kind, text: cells[1] ?? '', added: parseDate(added) }
}

/** Rows of the workbook of CMS, saved as CSV. */
const workbookReader = ({ header }: Table): RowReader => {
  const at = (title: string) => findColumn(header, [title]) ?? -1
  const columns = { code: at('hcpc'), kind: at('recid'), text: at('long description') }
  const dates = { added: at('add dt'), ended: at('term dt') }
  return ({ line, cells }, fail) => {
    const kind = cells[columns.kind]
    if (!isRecordKind(kind)) return fail(words.thenDownload(words.hcpcsNoKind))
    return {
      line,
      code: cells[columns.code] ?? '',
      kind,
      text: cells[columns.text] ?? '',
      added: parseDate(cells[dates.added] ?? ''),
      ended: parseDate(cells[dates.ended] ?? ''),
    }
  }
}

/** Rows of the list with the columns code, kind, short and long. */
const readListed: RowReader = ({ line, cells: [code = '', kind, , text = ''] }, fail) => {
  if (kind !== 'code' && kind !== 'modifier') return fail(words.thenDownload(words.hcpcsNotListed))
  return { line, code, kind: kind === 'code' ? '3' : '7', text }
}

/**
 * Reads a table of HCPCS Level II.
 *
 * @throws CodeFileError with the line that is malformed.
 */
export const readHcpcsTable = (file: TextFile, form: HcpcsTableForm): readonly HcpcsRecord[] => {
  const table = readTable(file, form !== 'list')
  const readers = { records: readRecord, workbook: workbookReader(table), list: readListed }
  return table.rows.map((row) =>
    readers[form](row, (problem) => {
      throw new CodeFileError(file.name, problem, row.line)
    }),
  )
}
