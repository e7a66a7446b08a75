import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { listAll } from '../client/listAll.js'
import type { BulkOutcome, BulkTask } from './bulk/bulkState.js'
import { type Bulk, useBulk } from './bulk/useBulk.js'
import { type Selection, useSelection } from './list/useSelection.js'
import { useReview } from './ReviewContext.js'
import type { Filtering } from './useFiltering.js'

const noFailures: ReadonlyMap<string, string> = new Map()

const pairOf = (id: string, reason: string | undefined): readonly (readonly [string, string])[] =>
  reason === undefined ? [] : [[id, reason]]

/** The selected rows and what is done to them. */
export interface BulkSelection {
  readonly selection: Selection
  readonly bulk: Bulk
  /** Why it could not be done to a row, by id, for as long as that stays selected. */
  readonly failures: ReadonlyMap<string, string>
  readonly selectAll: () => void
  /** All that match are being selected. */
  readonly gathering: boolean
  readonly clear: () => void
}

/** Keeps the selection of a list, which ends with another filter, and does one thing to all of it. */
export const useBulkSelection = ({ query, records }: Filtering): BulkSelection => {
  const { client, ui } = useReview()
  const selection = useSelection(records, ui)
  const [gathering, setGathering] = useState(false)
  const { set, clear: clearSelection } = selection
  const selected = useRef(selection.records)
  selected.current = selection.records

  const filter = JSON.stringify({ ...query, sort: undefined })
  const shown = useRef(filter)

  // What could not be done stays selected, with the reason beside it until it is done or no longer selected.
  const [failures, setFailures] = useState(noFailures)
  const keepFailures = useCallback(
    ({ moved, failures: latest, changed }: BulkOutcome, { records: chosen }: BulkTask) => {
      const left = new Map([...selected.current].filter(([id]) => !moved.has(id)))
      // Of another list that was gone to meanwhile nothing is selected unasked.
      if (shown.current === filter)
        for (const id of latest.keys()) {
          // As it is now, also where its row was never loaded: what is done next is done to what it has become.
          const record = changed.get(id) ?? left.get(id) ?? chosen.get(id)
          if (record !== undefined) left.set(id, record)
        }
      set([...left.values()])
      setFailures(
        (before) => new Map([...left.keys()].flatMap((id) => pairOf(id, latest.get(id) ?? before.get(id)))),
      )
    },
    [set, filter],
  )
  const bulk = useBulk(keepFailures)
  const { dismiss } = bulk

  useEffect(() => {
    if (shown.current === filter) return
    shown.current = filter
    clearSelection()
    dismiss()
  }, [filter, clearSelection, dismiss])

  const selectAll = useCallback(async () => {
    setGathering(true)
    try {
      const all = await listAll(client, query)
      if (shown.current === filter) set(all)
    } catch {
      // The list is asked for in the same way, and says what is wrong.
    } finally {
      setGathering(false)
    }
  }, [client, query, set, filter])

  const { ids } = selection
  const shownFailures = useMemo(
    () => (failures.size === 0 ? failures : new Map([...failures].filter(([id]) => ids.has(id)))),
    [failures, ids],
  )
  return {
    selection,
    bulk,
    failures: shownFailures,
    selectAll: () => void selectAll(),
    gathering,
    clear: useCallback(() => {
      clearSelection()
      dismiss()
    }, [clearSelection, dismiss]),
  }
}
