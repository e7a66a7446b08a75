import * as words from '../../messages/en/codeFiles.js'
import { parseCode } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeEdits } from './CodeRelease.js'
import { findColumn } from './findColumn.js'
import { readTable } from './readTable.js'
import type { TextFile } from './TextFile.js'

/** True for the header of a table of code edits. */
export const isEditsHeader = (header: readonly string[]): boolean =>
  findColumn(header, ['mce edit type']) !== undefined && findColumn(header, ['icd code']) !== undefined

/**
 * Reads the table of the Medicare Code Editor's edits: which diagnoses may not be listed first. What is not a
 * well-formed ICD-10-CM code is passed over, as the table has procedures too.
 *
 * @throws CodeFileError where it has no such edit.
 */
export const readEdits = (file: TextFile): CodeEdits => {
  const { header, rows } = readTable(file, false)
  const at = (title: string) => findColumn(header, [title]) ?? -1
  const columns = { edit: at('mce edit type'), type: at('icd code type'), code: at('icd code') }
  const manifestation = new Set<string>()
  const unacceptable = new Set<string>()
  const sets: Readonly<Record<string, Set<string>>> = {
    Principal_Manifestation: manifestation,
    Principal_Unacceptable: unacceptable,
  }
  for (const { cells } of rows) {
    if (cells[columns.type] === 'P') continue
    const code = parseCode(cells[columns.code] ?? '', ['icd10cm'])
    const edit = cells[columns.edit] ?? ''
    if (code.ok && Object.hasOwn(sets, edit)) sets[edit]?.add(code.code)
  }
  if (manifestation.size + unacceptable.size === 0) throw new CodeFileError(file.name, words.noEdits)
  return { version: rows[0]?.cells[at('mce version')] ?? '', manifestation, unacceptable }
}
