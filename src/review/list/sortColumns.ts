import type { EncounterSortKey } from '../../client/sortKeys.js'
import * as words from '../../messages/en/filters.js'
import * as listWords from '../../messages/en/list.js'
import type { ListSort } from '../place/ListPlace.js'

type Direction = ListSort['direction']

interface SortColumn {
  readonly label: string
  /** The names of the two directions. */
  readonly order: Readonly<Record<Direction, string>>
  /** The direction of the first click: newest or most first, names and codes from A. */
  readonly first: Direction
}

/** The sortable columns and the names of their orders. */
export const sortColumns: Readonly<Record<EncounterSortKey, SortColumn>> = {
  updatedAt: { label: listWords.lastChange, order: words.oldNew, first: 'descending' },
  updatedBy: { label: words.changedBy, order: words.letters, first: 'ascending' },
  dateOfService: { label: words.dateOfService, order: words.oldNew, first: 'descending' },
  patient: { label: listWords.patient, order: words.letters, first: 'ascending' },
  provider: { label: listWords.provider, order: words.letters, first: 'ascending' },
  diagnoses: { label: listWords.diagnoses, order: words.letters, first: 'ascending' },
  procedures: { label: listWords.procedures, order: words.letters, first: 'ascending' },
  findings: { label: listWords.findings, order: words.fewMany, first: 'descending' },
  id: { label: words.id, order: words.lowHigh, first: 'ascending' },
}

/** "Patient, A to Z". */
export const labelOf = ({ by, direction }: ListSort): string => {
  const { label, order } = sortColumns[by]
  return words.sorted(label, order[direction])
}
