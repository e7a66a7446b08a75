import { useCallback, useMemo, useRef } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { useLatest } from '../../ui/useLatest.js'
import { clearSelection, select, toggle } from '../cursor/ReviewState.js'
import type { ReviewStore } from '../cursor/useReviewStore.js'
import { idOf } from './idOf.js'

/** The selected rows. */
export interface Selection {
  /** The records by id, as last loaded. A record that is no longer loaded is as of then. */
  readonly records: ReadonlyMap<string, EncounterRecord>
  readonly ids: ReadonlySet<string>
  /** The records as of this moment, which a render may not show yet. For events. */
  readonly current: () => ReadonlyMap<string, EncounterRecord>
  /** Toggles a row. With `through` the whole range since the last toggled row gets the same state. */
  readonly toggle: (id: string, through: boolean) => void
  readonly set: (records: readonly EncounterRecord[]) => void
  readonly clear: () => void
}

const recordsOf = (
  ids: ReadonlySet<string>,
  loaded: readonly EncounterRecord[],
  known: ReadonlyMap<string, EncounterRecord>,
  ui: EncounterUi,
): ReadonlyMap<string, EncounterRecord> => {
  const records = new Map<string, EncounterRecord>()
  if (ids.size === 0) return records
  const rows = new Map(loaded.map((record) => [idOf(record, ui), record]))
  for (const id of ids) {
    const record = rows.get(id) ?? known.get(id)
    if (record !== undefined) records.set(id, record)
  }
  return records
}

/** Keeps the records of the selected ids. A record that changes stays selected in its new version. */
export const useSelection = (
  { selected, state, update }: ReviewStore,
  loaded: readonly EncounterRecord[],
  ui: EncounterUi,
): Selection => {
  // A cache, since selected records may no longer be loaded, or never were. It is updated after each render, so that a
  // record that leaves the list stays selected as last loaded and not as of its selection.
  const known = useRef<ReadonlyMap<string, EncounterRecord>>(new Map())
  // As committed: while other rows are rendered concurrently, a click is on the rows that the user sees.
  const shown = useLatest(loaded)
  const records = useMemo(() => recordsOf(selected, loaded, known.current, ui), [selected, loaded, ui])
  useIsomorphicLayoutEffect(() => {
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
    current: useCallback(
      () => recordsOf(state().selected, shown.current, known.current, ui),
      [state, shown, ui],
    ),
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
