import type { ReactNode } from 'react'
import type { EncounterSortKey } from '../../client/sortKeys.js'
import type { ListSort } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'
import styles from './SortHeader.module.css'
import { sortColumns } from './sortColumns.js'

const opposite = { ascending: 'descending', descending: 'ascending' } as const

/** The header of a sortable column. */
export const SortHeader = ({
  by,
  sort,
  className,
  children,
  onSort,
}: {
  readonly by: EncounterSortKey
  readonly sort: ListSort
  readonly className: string | undefined
  readonly children: ReactNode
  readonly onSort: (sort: ListSort) => void
}) => {
  const { client } = useReview()
  if (!client.supports.sorts.includes(by)) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {children}
      </th>
    )
  }
  const direction = sort.by === by ? sort.direction : undefined
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        data-direction={direction}
        onClick={() =>
          onSort({ by, direction: direction === undefined ? sortColumns[by].first : opposite[direction] })
        }
      >
        {children}
      </button>
    </th>
  )
}
