import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import { findColumn } from './findColumn.js'

/** Titles of the columns of a practice's CPT list, in lower case, the most telling first. */
const titles = {
  code: ['cpt code', 'cpt', 'procedure code', 'code', 'cpt codes', 'proc code', 'cptcode', 'procedure'],
  text: [
    ...['long description', 'full description', 'long descriptor', 'full descriptor', 'long desc'],
    ...['description', 'descriptor', 'code description', 'procedure description', 'cpt description', 'desc'],
    ...['consumer description', 'clinician descriptor', 'medium description', 'medium descriptor'],
    ...['short description', 'short descriptor', 'short desc'],
  ],
  from: ['effective date', 'effective', 'valid from', 'start date', 'effective from', 'added date'],
  to: [
    'termination date',
    'terminated',
    'valid to',
    'end date',
    'expiration date',
    'term date',
    'deleted date',
  ],
  release: ['release', 'year', 'cpt year', 'version'],
}

/** Places of the columns of a CPT list. */
export interface CptColumns {
  readonly code: number
  readonly text: number
  readonly from: number | undefined
  readonly to: number | undefined
  readonly release: number | undefined
}

/** The columns of a CPT list in a header, or undefined where it has no codes or no descriptions. */
export const findCptColumns = (header: readonly string[]): CptColumns | undefined => {
  const code = findColumn(header, titles.code)
  const text = findColumn(header, titles.text)
  if (code === undefined || text === undefined) return undefined
  const [from, to, release] = [titles.from, titles.to, titles.release].map((wanted) =>
    findColumn(header, wanted),
  )
  return { code, text, from, to, release }
}

const mostNamed = 12

/**
 * Finds the columns of a CPT list.
 *
 * @throws CodeFileError that lists the columns there are and those that are needed.
 */
export const requireCptColumns = (header: readonly string[], file: string): CptColumns => {
  const columns = findCptColumns(header)
  if (columns) return columns
  throw new CodeFileError(
    file,
    words.cptColumns(
      header
        .slice(0, mostNamed)
        .map((title) => `“${title.slice(0, 40)}”`)
        .join(', '),
      header.length - mostNamed,
    ),
    1,
  )
}
