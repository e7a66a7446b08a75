import { useId } from 'react'
import * as words from '../../messages/en/filters.js'
import * as listWords from '../../messages/en/list.js'
import type { ListSort } from '../place/ListPlace.js'

const columns = [
  ['updatedAt', listWords.lastChange, words.oldNew],
  ['updatedBy', words.changedBy, words.letters],
  ['dateOfService', words.dateOfService, words.oldNew],
  ['patient', listWords.patient, words.letters],
  ['provider', listWords.provider, words.letters],
  ['diagnoses', listWords.diagnoses, words.letters],
  ['procedures', listWords.procedures, words.letters],
  ['findings', listWords.findings, words.fewMany],
  ['id', words.id, words.lowHigh],
] as const

const options = columns.flatMap(([by, label, order]) =>
  (['descending', 'ascending'] as const).map((direction) => ({
    sort: { by, direction },
    label: words.sorted(label, order[direction]),
  })),
)

/** "Patient, A to Z". */
export const labelOf = (sort: ListSort): string =>
  options.find((option) => keyOf(option.sort) === keyOf(sort))?.label ?? ''

const keyOf = ({ by, direction }: ListSort) => `${by} ${direction}`

/** What the list is sorted by, for lists too narrow for the headers that sort it. */
export const SortSelect = ({
  sort,
  onSort,
}: {
  readonly sort: ListSort
  readonly onSort: (sort: ListSort) => void
}) => {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{words.sortBy}</label>
      <select
        id={id}
        value={keyOf(sort)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = options.find((option) => keyOf(option.sort) === value)
          if (chosen !== undefined) onSort(chosen.sort)
        }}
      >
        {options.map((option) => (
          <option key={keyOf(option.sort)} value={keyOf(option.sort)}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}
