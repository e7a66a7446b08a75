import type { EncounterRecord } from '../../../client/EncounterClient.js'
import type { ConflictChoice } from '../../../encounter/chooseSides.js'
import type { EncounterUi } from '../../../encounter/Encounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import type { EncounterSession } from '../EncounterSession.js'
import { useSaveState } from '../useSaveState.js'
import type { ConflictView } from './createReconciler.js'

/** A form's open conflict, and how to resolve it. */
export interface Conflict {
  /** The stored record. */
  readonly current: EncounterRecord
  /** The changes side by side; undefined where they are not known, as when a transition fails on someone else's change. */
  readonly view: ConflictView | undefined
  /** Discards the form's changes. */
  readonly takeTheirs: () => void
  /** The stored record is another encounter than the one opened, or may be. */
  readonly isOther: boolean
  /** Its status has become read-only. */
  readonly isClosed: boolean
  /** Saves the form as a new encounter. */
  readonly saveAsNew: () => void
  /** Saves the form over theirs; undefined where theirs is closed, or may be another patient's. */
  readonly overwrite: (() => void) | undefined
  /** Merges both by a choice for each overlap. */
  readonly resolve: (choices: ReadonlyMap<string, ConflictChoice>) => void
}

/** The open conflict of a form; undefined where there is none. */
export const useConflict = (
  { autosave, queue, reset, resolve, saveAsNew, isClosed: isClosedNow }: EncounterSession,
  ui: EncounterUi,
): Conflict | undefined => {
  const state = useSaveState(autosave)
  if (state.kind !== 'conflict') return undefined
  const { current } = state
  const stored = queue.current()
  const isClosed = isClosedNow(current.encounter)
  // Nothing can be saved over a closed encounter, so there is nothing to merge.
  const view = isClosed ? undefined : state.view
  // Restored changes were typed over a version that is not known.
  const isOther =
    state.isOther === true || (!isClosed && view === undefined && stored?.version === current.version)
  const before = view?.before ?? (isOther ? undefined : stored?.encounter)
  const isSamePatient = before !== undefined && sameJson(before[ui.patient], current.encounter[ui.patient])
  return {
    current,
    view,
    isOther,
    isClosed,
    saveAsNew: () => void saveAsNew(),
    takeTheirs: () => reset(current),
    overwrite: isSamePatient && !isClosed ? () => void autosave.overwrite(current) : undefined,
    resolve: (choices) => void resolve(choices),
  }
}
