import { useId } from 'react'
import { encounterSortKeys } from '../../client/sortKeys.js'
import * as words from '../../messages/en/filters.js'
import type { ListSort } from '../place/ListPlace.js'
import { labelOf } from './sortColumns.js'

const options = encounterSortKeys.flatMap((by) =>
  (['descending', 'ascending'] as const).map((direction) => ({ by, direction })),
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
      <label htmlFor={id}>{words.sortBy}</label>
      <select
        id={id}
        value={keyOf(sort)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = options.find((option) => keyOf(option) === value)
          if (chosen !== undefined) onSort(chosen)
        }}
      >
        {options.map((option) => (
          <option key={keyOf(option)} value={keyOf(option)}>
            {labelOf(option)}
          </option>
        ))}
      </select>
    </>
  )
}
