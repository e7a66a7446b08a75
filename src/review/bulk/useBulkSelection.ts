import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { listAll } from '../../client/listAll.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import type { Filtering } from '../list/useFiltering.js'
import { type Selection, useSelection } from '../list/useSelection.js'
import { useReview } from '../ReviewContext.js'
import type { BulkState } from '../session/runState.js'

const noFailures: ReadonlyMap<string, string> = new Map()

const pairOf = (id: string, reason: string | undefined): readonly (readonly [string, string])[] =>
  reason === undefined ? [] : [[id, reason]]

/** The selection of the list, with the failures of bulk runs. */
export interface BulkSelection extends Selection {
  /** The failure messages by id. A row keeps its message while it stays selected. */
  readonly failures: ReadonlyMap<string, string>
  /** Selects all that match the query, beyond the loaded rows. */
  readonly selectAll: () => void
  readonly isSelectingAll: boolean
}

/** Keeps the selection of a list, which ends with another filter, and what could not be done of a run selected. */
export const useBulkSelection = (
  { query, records }: Filtering,
  store: ReviewStore,
  run: BulkState,
): BulkSelection => {
  const { client, ui } = useReview()
  const selection = useSelection(store, records, ui)
  const [isSelectingAll, setSelectingAll] = useState(false)
  const { set, clear } = selection
  const selected = useRef(selection.records)
  selected.current = selection.records

  const filter = JSON.stringify({ ...query, sort: undefined })
  const shown = useRef(filter)

  // What could not be done stays selected, with the reason beside it until it is done or no longer selected.
  const [failures, setFailures] = useState(noFailures)
  /** The list that was shown when the run under way began, or was first seen; undefined: none is under way. */
  const began = useRef<string>(undefined)
  // Before it is painted: the report says what stays selected.
  useLayoutEffect(() => {
    if (run.kind === 'running') began.current ??= shown.current
    if (run.kind !== 'finished' || began.current === undefined) return
    const isSameList = began.current === shown.current
    began.current = undefined
    const { moved, alreadyDone, changed, task, latest } = run
    const left = new Map([...selected.current].filter(([id]) => !moved.has(id) && !alreadyDone.has(id)))
    // Of another list that was gone to meanwhile nothing is selected unasked.
    if (isSameList)
      for (const id of run.failures.keys()) {
        // As it is now, also where its row was never loaded: what is done next is done to what it has become.
        const record = changed.get(id) ?? left.get(id) ?? task.records.get(id)
        if (record !== undefined && latest.has(id) && !alreadyDone.has(id)) left.set(id, record)
      }
    set([...left.values()])
    setFailures(
      (before) =>
        new Map([...left.keys()].flatMap((id) => pairOf(id, run.failures.get(id) ?? before.get(id)))),
    )
  }, [run, set])

  useEffect(() => {
    if (shown.current === filter) return
    shown.current = filter
    clear()
  }, [filter, clear])

  const selectAll = useCallback(async () => {
    setSelectingAll(true)
    try {
      const all = await listAll(client, query)
      if (shown.current === filter) set(all)
    } catch {
      // The list itself makes the same request, and shows the error.
    } finally {
      setSelectingAll(false)
    }
  }, [client, query, set, filter])

  const { ids } = selection
  const shownFailures = useMemo(
    () => (failures.size === 0 ? failures : new Map([...failures].filter(([id]) => ids.has(id)))),
    [failures, ids],
  )
  return { ...selection, failures: shownFailures, selectAll: () => void selectAll(), isSelectingAll }
}
