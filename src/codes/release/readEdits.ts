import * as words from '../../messages/en/codeFiles.js'
import type { AgeGroup } from '../CodeSystem.js'
import { parseCode } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeEdits } from './CodeRelease.js'
import { findColumn } from './findColumn.js'
import { readTable } from './readTable.js'
import type { TextFile } from './TextFile.js'

/** True for the header of a table of code edits. */
export const isEditsHeader = (header: readonly string[]): boolean =>
  findColumn(header, ['mce edit type']) !== undefined && findColumn(header, ['icd code']) !== undefined

const ageGroups: Readonly<Record<string, AgeGroup>> = {
  Newborn_Only: 'newborn',
  Pediatric_Only: 'pediatric',
  Maternity_Only: 'maternity',
  Adult_Only: 'adult',
}

const sexesOfEdits: Readonly<Record<string, 'female' | 'male'>> = { Female_Only: 'female', Male_Only: 'male' }

const found = <Value>(values: Readonly<Record<string, Value>>, edit: string): Value | undefined =>
  Object.hasOwn(values, edit) ? values[edit] : undefined

/**
 * Reads the Medicare Code Editor's table of edits on diagnoses: manifestation codes, and codes limited to an age group or
 * sex. The "unacceptable principal diagnosis" edits are skipped because they apply only to inpatients, and so is anything
 * that is not a well-formed ICD-10-CM code, because the table has procedures too.
 *
 * @throws CodeFileError if the table has none of these edits.
 */
export const readEdits = (file: TextFile): CodeEdits => {
  const { header, rows } = readTable(file, false)
  const at = (title: string) => findColumn(header, [title]) ?? -1
  const columns = { edit: at('mce edit type'), type: at('icd code type'), code: at('icd code') }
  const manifestation = new Set<string>()
  const ages = new Map<string, AgeGroup>()
  const sexes = new Map<string, 'female' | 'male'>()
  for (const { cells } of rows) {
    if (cells[columns.type] === 'P') continue
    const code = parseCode(cells[columns.code] ?? '', ['icd10cm'])
    if (!code.ok) continue
    const edit = cells[columns.edit] ?? ''
    const [age, sex] = [found(ageGroups, edit), found(sexesOfEdits, edit)]
    if (edit === 'Principal_Manifestation') manifestation.add(code.code)
    if (age !== undefined) ages.set(code.code, age)
    if (sex !== undefined) sexes.set(code.code, sex)
  }
  if (manifestation.size + ages.size + sexes.size === 0) throw new CodeFileError(file.name, words.noEdits)
  return { version: rows[0]?.cells[at('mce version')] ?? '', manifestation, ages, sexes }
}
