import { useId } from 'react'
import { encounterSortKeys } from '../../client/sortKeys.js'
import * as en from '../../messages/en/filters.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import screenStyles from '../ReviewScreen.module.css'
import { useSortLabel } from './sortColumns.js'

const options = encounterSortKeys.flatMap((by) =>
  (['descending', 'ascending'] as const).map((direction) => ({ by, direction })),
)

const keyOf = ({ by, direction }: ListSort) => `${by} ${direction}`

/** Replaces the sortable headers where the list is too narrow for them. */
export const SortSelect = ({
  sort,
  onSort,
}: {
  readonly sort: ListSort
  readonly onSort: (sort: ListSort) => void
}) => {
  const words = useWords('filters', en)
  const labelOf = useSortLabel()
  const id = useId()
  const { client } = useReview()
  return (
    <>
      <label htmlFor={id} className={screenStyles.visuallyHidden}>
        {words.sortBy}
      </label>
      <select
        id={id}
        value={keyOf(sort)}
        onChange={({ currentTarget: { value } }) => {
          const option = options.find((known) => keyOf(known) === value)
          if (option !== undefined) onSort(option)
        }}
      >
        {options
          .filter(({ by }) => client.supports.sorts.includes(by))
          .map((option) => (
            <option key={keyOf(option)} value={keyOf(option)}>
              {labelOf(option)}
            </option>
          ))}
      </select>
    </>
  )
}
