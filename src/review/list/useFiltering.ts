import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { EncounterQuery, EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import {
  type Filters,
  inTab,
  type ListPlace,
  type ListSort,
  listedPlace,
  queryOf,
  supportedPlace,
  todayTab,
} from '../place/ListPlace.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import { type EncounterList, useEncounterList } from './useEncounterList.js'
import { useStableOrder } from './useStableOrder.js'
import type { RowsHandle } from './useVirtualRows.js'

const noRecords: readonly EncounterRecord[] = []

/** The patient whose encounters are listed, and how they were named when they were selected. */
export interface SelectedPatient {
  readonly id: EncounterId
  readonly text: string
}

/** The filtered and sorted list, and how to change its filters. */
export interface Filtering {
  readonly place: ListPlace
  /** The text of the search field. */
  readonly searchText: string
  readonly setSearchText: (text: string) => void
  /** The patient to filter by, for a client that cannot search by text. */
  readonly patient: SelectedPatient | undefined
  readonly setPatient: (patient: SelectedPatient | undefined) => void
  readonly setStatus: (status: string) => void
  readonly setSort: (sort: ListSort) => void
  /** `part`: the filter that was changed. */
  readonly setFilters: (filters: Filters, part: keyof Filters) => void
  readonly clear: () => void
  /** Counts the calls of `clear`: a key that resets the state of the filter fields. */
  readonly clearCount: number
  readonly today: CalendarDate
  /** The query without a limit. */
  readonly query: EncounterQuery
  /** Identifies the query, whatever its sort order. */
  readonly filter: string
  readonly list: EncounterList
  readonly rows: RefObject<RowsHandle | null>
  /** The loaded records, in the order of the screen. */
  readonly records: readonly EncounterRecord[]
  readonly total: number
}

/** Derives the list from the place in the address and the search text, which is never in the address. */
export const useFiltering = ({ target, onGo }: Pick<ReviewBoardProps, 'target' | 'onGo'>): Filtering => {
  const {
    workflow,
    client: { supports },
  } = useReview()
  const { openId } = target
  const place = useMemo(() => supportedPlace(target.place, supports), [target.place, supports])
  const [searchText, setSearchText] = useState('')
  // The search field is hidden on "Today", so its text must not affect the counts of the tabs.
  const text = useDeferredValue(place.status === todayTab ? '' : searchText)
  const today = todayOf(new Date())
  // As with the text: it is of a patient, so it is in no address.
  const [patient, setPatient] = useState<SelectedPatient>()
  const patientId = place.status === todayTab ? undefined : patient?.id
  const query = useMemo((): EncounterQuery => {
    const { sort, ...asked } = queryOf(listedPlace(place, workflow.initial), text, today)
    const known = sort !== undefined && supports.sorts.includes(sort.by) ? { sort } : undefined
    return { ...known, ...asked, ...(patientId === undefined ? undefined : { patientId }) }
  }, [place, text, today, workflow.initial, patientId, supports])
  const filter = useMemo(() => JSON.stringify({ ...query, sort: undefined }), [query])
  const list = useEncounterList(query)
  const records = useStableOrder(list.page?.records ?? noRecords, list.key, openId !== undefined)
  const total = list.page?.total ?? 0
  const rows = useRef<RowsHandle>(null)
  // Typing a date part by part changes the filter several times. That is one step of the Back button, not three.
  const changedLast = useRef<keyof Filters>(undefined)

  const go = useCallback(
    (next: ListPlace, replace = false) => onGo({ place: next, openId }, { replace }),
    [onGo, openId],
  )
  const setFilters = (filters: Filters, part: keyof Filters) => {
    const isTyped = part === 'dateFrom' || part === 'dateTo' || part === 'providerId'
    const replace = isTyped && changedLast.current === part
    changedLast.current = part
    const { status, sort } = place
    go({ status, sort, ...filters }, replace)
  }
  const [clearCount, setClearCount] = useState(0)
  const clear = () => {
    changedLast.current = undefined
    setClearCount(clearCount + 1)
    setSearchText('')
    setPatient(undefined)
    go({ status: place.status ?? workflow.initial, sort: place.sort })
  }
  const setSort = useCallback((sort: ListSort) => go({ ...place, sort }), [go, place])
  return {
    place,
    searchText,
    setSearchText,
    patient,
    setPatient,
    setStatus: (status) => go(inTab(place, status)),
    setSort,
    setFilters,
    clear,
    clearCount,
    today,
    query,
    filter,
    list,
    rows,
    records,
    total,
  }
}
