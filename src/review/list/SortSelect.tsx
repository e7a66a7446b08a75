import { useId } from 'react'
import type { ListSort } from '../place/ListPlace.js'

const [oldNew, letters, numbers] = [
  { ascending: 'oldest first', descending: 'newest first' },
  { ascending: 'A to Z', descending: 'Z to A' },
  { ascending: 'fewest first', descending: 'most first' },
] as const

const columns = [
  ['updatedAt', 'Last change', oldNew],
  ['updatedBy', 'Changed by', letters],
  ['dateOfService', 'Date of service', oldNew],
  ['patient', 'Patient', letters],
  ['provider', 'Provider', letters],
  ['diagnoses', 'Diagnoses', letters],
  ['procedures', 'Procedures', letters],
  ['findings', 'Findings', numbers],
  ['id', 'ID', { ascending: 'lowest first', descending: 'highest first' }],
] as const

const options = columns.flatMap(([by, label, words]) =>
  (['descending', 'ascending'] as const).map((direction) => ({
    sort: { by, direction },
    label: `${label}, ${words[direction]}`,
  })),
)

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
      <label htmlFor={id}>Sort by</label>
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
