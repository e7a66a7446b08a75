import { useCallback, useMemo, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import { useShown } from '../useShown.js'

/** The id of a record as text, as rows and selections are keyed by. */
export const idOf = (record: EncounterRecord, ui: EncounterUi): string =>
  String(readEncounter(record.encounter, ui).id)

/** The rows that are selected. */
export interface Selection {
  /** By id, each as it was when it was selected or last loaded. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  readonly ids: ReadonlySet<string>
  /**
   * Selects the row of an id or no longer; `through`: does what was done to the row before to all from that to this one, as
   * they are in the list now.
   */
  readonly toggle: (id: string, through: boolean) => void
  readonly set: (records: readonly EncounterRecord[]) => void
  readonly clear: () => void
}

/** Keeps which rows are selected. A row that changes stays selected, and is then selected as it is now. */
export const useSelection = (loaded: readonly EncounterRecord[], ui: EncounterUi): Selection => {
  const [records, setRecords] = useState<ReadonlyMap<string, EncounterRecord>>(new Map())
  const anchor = useRef<{ readonly id: string; readonly on: boolean }>(undefined)
  const shown = useShown(loaded)
  const selected = useShown(records)

  const current = useMemo(() => {
    if (records.size === 0) return records
    const now = new Map(records)
    for (const record of loaded) {
      const id = idOf(record, ui)
      if (now.has(id)) now.set(id, record)
    }
    return now
  }, [records, loaded, ui])

  const toggle = useCallback(
    (id: string, through: boolean) => {
      const rows = shown.current
      const at = rows.findIndex((record) => idOf(record, ui) === id)
      if (at < 0) return
      const last = anchor.current
      const before = through ? rows.findIndex((record) => idOf(record, ui) === last?.id) : -1
      const from = before < 0 ? at : before
      const on = last !== undefined && from !== at ? last.on : !selected.current.has(id)
      anchor.current = { id, on }
      setRecords((now) => {
        const next = new Map(now)
        for (const record of rows.slice(Math.min(from, at), Math.max(from, at) + 1)) {
          if (on) next.set(idOf(record, ui), record)
          else next.delete(idOf(record, ui))
        }
        return next
      })
    },
    [ui, shown, selected],
  )
  const set = useCallback(
    (chosen: readonly EncounterRecord[]) =>
      setRecords(new Map(chosen.map((record) => [idOf(record, ui), record]))),
    [ui],
  )
  const clear = useCallback(() => {
    anchor.current = undefined
    setRecords(new Map())
  }, [])
  const ids = useMemo(() => new Set(records.keys()), [records])
  return { records: current, ids, toggle, set, clear }
}
