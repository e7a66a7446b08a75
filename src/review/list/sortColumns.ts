import type { EncounterSortKey } from '../../client/sortKeys.js'
import * as en from '../../messages/en/filters.js'
import * as enList from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { ListSort } from '../place/ListPlace.js'

type Direction = ListSort['direction']

interface SortColumn {
  /** The names of the two directions. */
  readonly order: 'oldNew' | 'letters' | 'fewMany' | 'lowHigh'
  /** The direction of the first click: newest or most first, names and codes from A. */
  readonly first: Direction
}

/** The sortable columns. */
export const sortColumns: Readonly<Record<EncounterSortKey, SortColumn>> = {
  updatedAt: { order: 'oldNew', first: 'descending' },
  updatedBy: { order: 'letters', first: 'ascending' },
  dateOfService: { order: 'oldNew', first: 'descending' },
  patient: { order: 'letters', first: 'ascending' },
  provider: { order: 'letters', first: 'ascending' },
  diagnoses: { order: 'letters', first: 'ascending' },
  procedures: { order: 'letters', first: 'ascending' },
  findings: { order: 'fewMany', first: 'descending' },
  id: { order: 'lowHigh', first: 'ascending' },
}

/** Names orders: "Patient, A to Z". */
export const useSortLabel = (): ((sort: ListSort) => string) => {
  const words = useWords('filters', en)
  const { lastChange, ...columns } = useWords('list', enList)
  const { changedBy, dateOfService, id } = words
  const labels = { ...columns, updatedAt: lastChange, updatedBy: changedBy, dateOfService, id }
  return ({ by, direction }) => words.sorted(labels[by], words[sortColumns[by].order][direction])
}
