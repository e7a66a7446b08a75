import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import type { Autosave, SaveState } from './Autosave.js'

/** The save state of a form. */
export const useSaveState = (autosave: Autosave): SaveState => useSnapshot(autosave.subscribe, autosave.state)

/**
 * The latest known record: what was last saved, or what someone else has saved since. Does not render on other changes of
 * the save state.
 */
export const useCurrentRecord = (autosave: Autosave, queue: SaveQueue): EncounterRecord | undefined =>
  useSnapshot(autosave.subscribe, () => {
    const state = autosave.state()
    return state.kind === 'conflict' ? state.current : queue.current()
  })

/** Whether someone else's change was just shown in the form, or conflicts with it. */
export const useChangedElsewhere = (autosave: Autosave): boolean =>
  useSnapshot(autosave.subscribe, () => {
    const state = autosave.state()
    return state.kind === 'conflict' || (state.kind === 'saved' && state.note !== undefined)
  })
