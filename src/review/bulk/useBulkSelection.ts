import { useCallback, useEffect, useMemo, useState } from 'react'
import { listAll } from '../../client/listAll.js'
import type { Sayable } from '../../messages/Told.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import type { Filtering } from '../list/useFiltering.js'
import { type Selection, useSelection } from '../list/useSelection.js'
import { useReview } from '../ReviewContext.js'

const noFailures: ReadonlyMap<string, Sayable> = new Map()

const pairOf = (id: string, reason: Sayable | undefined): readonly (readonly [string, Sayable])[] =>
  reason === undefined ? [] : [[id, reason]]

/** The selection of the list, with the failures of bulk runs. */
export interface BulkSelection extends Selection {
  /** Why encounters failed, by id. A row keeps its message while it stays selected. */
  readonly failures: ReadonlyMap<string, Sayable>
  /** Selects all that match the query, beyond the loaded rows. */
  readonly selectAll: () => void
  readonly isSelectingAll: boolean
}

/** Keeps the selection of a list. After a bulk run the encounters that failed stay selected. */
export const useBulkSelection = (
  { query, filter, records }: Filtering,
  store: ReviewStore,
): BulkSelection => {
  const { client, ui, session } = useReview()
  const { state } = store
  const selection = useSelection(store, records, ui)
  const [isSelectingAll, setSelectingAll] = useState(false)
  const [failures, setFailures] = useState(noFailures)
  const { ids, set, current } = selection

  // In the event that ends a run, and so in the same render as its report, which says what stays selected.
  useEffect(() => {
    /** The filter when the run started or, for a run that is older than the list, when the list was mounted. */
    let startedIn = session.state().bulk.kind === 'running' ? state().filter : undefined
    return session.subscribe(() => {
      const { bulk } = session.state()
      if (bulk.kind === 'running') startedIn ??= state().filter
      if (bulk.kind !== 'finished' || startedIn === undefined) return
      const isSameFilter = startedIn === state().filter
      startedIn = undefined
      const { moved, alreadyDone, changed, task, latest } = bulk
      const left = new Map([...current()].filter(([id]) => !moved.has(id) && !alreadyDone.has(id)))
      // With another filter by now, a run must not select rows that the user has not selected there.
      if (isSameFilter)
        for (const id of bulk.failures.keys()) {
          // The current record, even of a row that was never loaded: the next action applies to the current version.
          const record = changed.get(id) ?? left.get(id) ?? task.records.get(id)
          if (record !== undefined && latest.has(id) && !alreadyDone.has(id)) left.set(id, record)
        }
      set([...left.values()])
      setFailures(
        (before) =>
          new Map([...left.keys()].flatMap((id) => pairOf(id, bulk.failures.get(id) ?? before.get(id)))),
      )
    })
  }, [session, state, current, set])

  const selectAll = useCallback(async () => {
    setSelectingAll(true)
    try {
      const all = await listAll(client, query)
      if (state().filter === filter) set(all)
    } catch {
      // The list itself makes the same request, and shows the error.
    } finally {
      setSelectingAll(false)
    }
  }, [client, query, filter, state, set])

  const shownFailures = useMemo(
    () => (failures.size === 0 ? failures : new Map([...failures].filter(([id]) => ids.has(id)))),
    [failures, ids],
  )
  return { ...selection, failures: shownFailures, selectAll: () => void selectAll(), isSelectingAll }
}
