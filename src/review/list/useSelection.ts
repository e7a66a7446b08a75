import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'

/** The id of a record as text, as rows and selections are keyed by. */
export const idOf = (record: EncounterRecord, ui: EncounterUi): string =>
  String(readEncounter(record.encounter, ui).id)

/** The rows that are selected. */
export interface Selection {
  /** By id, each as it was when it was selected or last loaded. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  readonly ids: ReadonlySet<string>
  /** Selects a row or no longer; `through`: all from the one before to it. */
  readonly toggle: (position: number, through: boolean) => void
  readonly set: (records: readonly EncounterRecord[]) => void
  readonly clear: () => void
}

/** Keeps which rows are selected. A row that changes stays selected, and is then selected as it is now. */
export const useSelection = (loaded: readonly EncounterRecord[], ui: EncounterUi): Selection => {
  const [records, setRecords] = useState<ReadonlyMap<string, EncounterRecord>>(new Map())
  const anchor = useRef<number>(undefined)
  const latest = useRef(loaded)
  // Not while rendering: a row must be taken for what it shows, not for what is rendered next and not yet shown.
  useLayoutEffect(() => {
    latest.current = loaded
  }, [loaded])

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
    (position: number, through: boolean) => {
      const from = through && anchor.current !== undefined ? anchor.current : position
      anchor.current = position
      const shown = latest.current
      const target = shown[position]
      if (target === undefined) return
      setRecords((before) => {
        const next = new Map(before)
        const on = from !== position || !before.has(idOf(target, ui))
        for (const record of shown.slice(Math.min(from, position), Math.max(from, position) + 1)) {
          if (on) next.set(idOf(record, ui), record)
          else next.delete(idOf(record, ui))
        }
        return next
      })
    },
    [ui],
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
