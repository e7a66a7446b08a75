import type { EncounterRecord } from '../../../client/EncounterClient.js'
import type { EncounterUi } from '../../../encounter/Encounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import type { EncounterSession } from '../EncounterSession.js'
import { useSaveState } from '../useSaveState.js'
import type { ConflictChoice, ConflictView } from './createReconciler.js'

/** The conflict that a form is in, and the ways out of it. */
export interface Conflict {
  /** What is stored, and who stored it. */
  readonly current: EncounterRecord
  /** Side by side; undefined where what both changed is not known, as when a transition met someone else's change. */
  readonly view: ConflictView | undefined
  /** Gives up what is typed. */
  readonly takeTheirs: () => void
  /** What is stored is another encounter than the one that was opened, or may be. */
  readonly isOther: boolean
  /** It was moved to where nothing may be edited. */
  readonly isClosed: boolean
  /** Saves what is typed as an encounter of its own. */
  readonly saveAsNew: () => void
  /** Saves what is typed over all of theirs; undefined where theirs is of another patient, or may be, or is closed. */
  readonly overwrite: (() => void) | undefined
  /** Property by property; what does not overlap is merged. */
  readonly resolve: (choices: ReadonlyMap<string, ConflictChoice>) => void
}

/** The conflict that a form is in; undefined where it is in none. Renders again with the save state. */
export const useConflict = (
  { autosave, queue, show, resolve, saveAsNew, isClosed: isClosedNow }: EncounterSession,
  ui: EncounterUi,
): Conflict | undefined => {
  const state = useSaveState(autosave)
  if (state.kind !== 'conflict') return undefined
  const { current } = state
  const stored = queue.current()
  const isClosed = isClosedNow(current.encounter)
  // Over what is closed nothing can be saved: there is nothing to bring together.
  const view = isClosed ? undefined : state.view
  // What was typed over another version, before a reload, began with none that is known.
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
    takeTheirs: () => show(current),
    overwrite: isSamePatient && !isClosed ? () => void autosave.overwrite(current) : undefined,
    resolve: (choices) => void resolve(choices),
  }
}
