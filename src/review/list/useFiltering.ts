import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import {
  type Filters,
  inTab,
  type ListPlace,
  type ListSort,
  listedPlace,
  queryOf,
  todayTab,
} from '../place/ListPlace.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import { type EncounterList, useEncounterList } from './useEncounterList.js'
import { useHeldOrder } from './useHeldOrder.js'
import type { RowsHandle } from './useVirtualRows.js'

const noRecords: readonly EncounterRecord[] = []

/** The list as it is filtered and sorted, and the ways to change that. */
export interface Filtering {
  readonly place: ListPlace
  /** What is typed into the search box. */
  readonly typed: string
  readonly setTyped: (text: string) => void
  readonly setStatus: (status: string) => void
  readonly setSort: (sort: ListSort) => void
  /** `part`: what of them was changed. */
  readonly setFilters: (filters: Filters, part: keyof Filters) => void
  readonly clear: () => void
  /** How often all of them were cleared. */
  readonly cleared: number
  readonly today: CalendarDate
  /** The query of all this, without a limit. */
  readonly query: ReturnType<typeof queryOf>
  readonly list: EncounterList
  readonly rows: RefObject<RowsHandle | null>
  /** As many as are loaded. */
  readonly records: readonly EncounterRecord[]
  readonly total: number
}

/** Filters and sorts the list by the place that the address tells and the text that it does not. */
export const useFiltering = ({ target, onGo }: Pick<ReviewBoardProps, 'target' | 'onGo'>): Filtering => {
  const { workflow } = useReview()
  const { place, chosenId } = target
  const [typed, setTyped] = useState('')
  // What is not in sight on "Today" must not narrow what the tabs count.
  const text = useDeferredValue(place.status === todayTab ? '' : typed)
  const today = todayOf(new Date())
  const query = useMemo(
    () => queryOf(listedPlace(place, workflow.initial), text, today),
    [place, text, today, workflow.initial],
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
  const setFilters = (filters: Filters, part: keyof Filters) => {
    const isTyped = part === 'dateFrom' || part === 'dateTo' || part === 'providerId'
    const replace = isTyped && changedLast.current === part
    changedLast.current = part
    const { status, sort } = place
    go({ status, sort, ...filters }, replace)
  }
  const [cleared, setCleared] = useState(0)
  const clear = () => {
    changedLast.current = undefined
    setCleared(cleared + 1)
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
    setFilters,
    clear,
    cleared,
    today,
    query,
    list,
    rows,
    records,
    total,
  }
}
