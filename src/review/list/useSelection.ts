import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { useLatest } from '../../ui/useLatest.js'
import { clearSelection, select, toggle } from '../cursor/ReviewState.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import { idOf } from './idOf.js'

/** The selected rows. */
export interface Selection {
  /** The records by id, as last loaded. A record that is no longer loaded is as of then. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  readonly ids: ReadonlySet<string>
  /** Toggles a row. With `through` the whole range since the last toggled row gets the same state. */
  readonly toggle: (id: string, through: boolean) => void
  readonly set: (records: readonly EncounterRecord[]) => void
  readonly clear: () => void
}

/** Keeps the records of the selected ids. A record that changes stays selected in its new version. */
export const useSelection = (
  { selected, update }: ReviewStore,
  loaded: readonly EncounterRecord[],
  ui: EncounterUi,
): Selection => {
  // Those that were selected and are no longer loaded, or never were.
  const known = useRef<ReadonlyMap<string, EncounterRecord>>(new Map())
  const shown = useLatest(loaded)
  const records = useMemo(() => {
    const now = new Map<string, EncounterRecord>()
    if (selected.size === 0) return now
    const rows = new Map(loaded.map((record) => [idOf(record, ui), record]))
    for (const id of selected) {
      const record = rows.get(id) ?? known.current.get(id)
      if (record !== undefined) now.set(id, record)
    }
    return now
  }, [selected, loaded, ui])
  useLayoutEffect(() => {
    known.current = records
  }, [records])
  const remember = useCallback(
    (chosen: readonly EncounterRecord[]) => {
      known.current = new Map([
        ...known.current,
        ...chosen.map((record) => [idOf(record, ui), record] as const),
      ])
    },
    [ui],
  )
  return {
    records,
    ids: selected,
    toggle: useCallback(
      (id, through) => {
        remember(shown.current)
        update((state) => toggle(state, id, through))
      },
      [update, remember, shown],
    ),
    set: useCallback(
      (chosen) => {
        remember(chosen)
        update((state) =>
          select(
            state,
            chosen.map((record) => idOf(record, ui)),
          ),
        )
      },
      [update, remember, ui],
    ),
    clear: useCallback(() => update(clearSelection), [update]),
  }
}
