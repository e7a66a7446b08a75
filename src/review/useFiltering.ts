import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import type { Filters } from './list/ListFilters.js'
import { type EncounterList, useEncounterList } from './list/useEncounterList.js'
import { useHeldOrder } from './list/useHeldOrder.js'
import type { RowsHandle } from './list/useVirtualRows.js'
import { inTab, type ListPlace, type ListSort, listedPlace, queryOf, todayTab } from './place/ListPlace.js'
import type { ReviewBoardProps } from './ReviewBoard.js'
import { useReview } from './ReviewContext.js'

const noRecords: readonly EncounterRecord[] = []

/** The list as it is filtered and sorted, and the ways to change that. */
export interface Filtering {
  readonly place: ListPlace
  /** What is typed into the search box. */
  readonly typed: string
  readonly setTyped: (text: string) => void
  readonly setStatus: (status: string) => void
  readonly setSort: (sort: ListSort) => void
  readonly setFilter: (part: keyof Filters, value: string) => void
  readonly clear: () => void
  /** The query of all this, without a limit. */
  readonly query: ReturnType<typeof queryOf>
  readonly list: EncounterList
  readonly rows: RefObject<RowsHandle | null>
  /** As many as are loaded. */
  readonly records: readonly EncounterRecord[]
  readonly total: number
}

const without = (place: ListPlace, part: keyof Filters): ListPlace => {
  const { [part]: _dropped, ...rest } = place
  return rest
}

/** Filters and sorts the list by the place that the address tells and the text that it does not. */
export const useFiltering = ({ target, onGo }: Pick<ReviewBoardProps, 'target' | 'onGo'>): Filtering => {
  const { workflow } = useReview()
  const { place, chosenId } = target
  const [typed, setTyped] = useState('')
  // What is not in sight on "Today" must not narrow what the tabs count.
  const text = useDeferredValue(place.status === todayTab ? '' : typed)
  const query = useMemo(
    () => queryOf(listedPlace(place, workflow.initial), text),
    [place, text, workflow.initial],
  )
  const list = useEncounterList(query)
  const records = useHeldOrder(list.page?.records ?? noRecords, list.key, chosenId !== undefined)
  const total = list.page?.total ?? 0
  const rows = useRef<RowsHandle>(null)
  // A date is typed part by part: that is one step back, not three.
  const changedLast = useRef<keyof Filters>(undefined)

  const go = useCallback(
    (next: ListPlace, replace = false) => onGo({ place: next, chosenId }, { replace }),
    [onGo, chosenId],
  )
  const setFilter = (part: keyof Filters, value: string) => {
    const replace = part !== 'readiness' && changedLast.current === part
    changedLast.current = part
    const rest = without(place, part)
    if (value === '') go(rest, replace)
    else if (part !== 'readiness') go({ ...rest, [part]: value }, replace)
    else if (value === 'ready' || value === 'blocked') go({ ...rest, readiness: value }, replace)
  }
  const clear = () => {
    changedLast.current = undefined
    setTyped('')
    go({ status: place.status ?? workflow.initial, sort: place.sort })
  }
  const setSort = useCallback((sort: ListSort) => go({ ...place, sort }), [go, place])
  return {
    place,
    typed,
    setTyped,
    setStatus: (status) => go(inTab(place, status)),
    setSort,
    setFilter,
    clear,
    query,
    list,
    rows,
    records,
    total,
  }
}
