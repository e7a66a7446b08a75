import { useCallback, useEffect, useRef, useState } from 'react'
import type { EncounterPage, EncounterRecord } from '../client/EncounterClient.js'
import type { BulkOutcome } from './bulk/runBulk.js'
import { type Bulk, useBulk } from './bulk/useBulk.js'
import { type Selection, useSelection } from './list/useSelection.js'
import { useReview } from './ReviewContext.js'
import type { Filtering } from './useFiltering.js'

const noFailures: ReadonlyMap<string, string> = new Map()

/** The selected rows and what is done to them. */
export interface BulkSelection {
  readonly selection: Selection
  readonly bulk: Bulk
  /** Why it could not be done to a row, by id. */
  readonly failures: ReadonlyMap<string, string>
  readonly selectAll: () => void
  /** All that match are being selected. */
  readonly gathering: boolean
  readonly clear: () => void
}

/** Keeps the selection of a list, which ends with another filter, and does one thing to all of it. */
export const useBulkSelection = ({ query, records, total }: Filtering): BulkSelection => {
  const { client, ui } = useReview()
  const selection = useSelection(records, ui)
  const [gathering, setGathering] = useState(false)
  const { set, clear: clearSelection } = selection
  const selected = useRef(selection.records)
  selected.current = selection.records

  // What could not be done stays selected, with the reason beside it.
  const keepFailures = useCallback(
    ({ failures, done }: BulkOutcome) => {
      const moved = new Set(done.map(({ id }) => String(id)))
      set(
        [...selected.current]
          .filter(([id]) => failures.has(id) || !moved.has(id))
          .map(([, record]) => record),
      )
    },
    [set],
  )
  const bulk = useBulk(keepFailures)
  const { dismiss } = bulk

  const filter = JSON.stringify({ ...query, sort: undefined })
  const shown = useRef(filter)
  useEffect(() => {
    if (shown.current === filter) return
    shown.current = filter
    clearSelection()
    dismiss()
  }, [filter, clearSelection, dismiss])

  const selectAll = useCallback(async () => {
    setGathering(true)
    try {
      const all: EncounterRecord[] = []
      let page: EncounterPage | undefined
      do {
        const from: { cursor?: string } = page?.nextCursor === undefined ? {} : { cursor: page.nextCursor }
        page = await client.list({ ...query, ...from, limit: Math.max(1, total) })
        all.push(...page.records)
      } while (page.nextCursor !== undefined)
      if (shown.current === filter) set(all)
    } catch {
      // The list is asked for in the same way, and says what is wrong.
    } finally {
      setGathering(false)
    }
  }, [client, query, total, set, filter])

  const { state } = bulk
  return {
    selection,
    bulk,
    failures: state.kind === 'finished' ? state.failures : noFailures,
    selectAll: () => void selectAll(),
    gathering,
    clear: useCallback(() => {
      clearSelection()
      dismiss()
    }, [clearSelection, dismiss]),
  }
}
