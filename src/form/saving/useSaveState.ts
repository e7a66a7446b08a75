import { useSyncExternalStore } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import type { Autosave, SaveState } from './Autosave.js'

/** The save state of a form; renders again when it changes. */
export const useSaveState = (autosave: Autosave): SaveState =>
  useSyncExternalStore(autosave.subscribe, autosave.state)

/**
 * The record that the form stands on: what was last saved, or what someone else saved in the meantime. Renders again
 * only when that changes, not with each change of the save state.
 */
export const useCurrentRecord = (autosave: Autosave, queue: SaveQueue): EncounterRecord | undefined =>
  useSyncExternalStore(autosave.subscribe, () => {
    const state = autosave.state()
    return state.kind === 'conflict' ? state.current : queue.current()
  })

/** Whether someone else's change has just come into the form, or stands against what is typed in it. */
export const useHasNews = (autosave: Autosave): boolean =>
  useSyncExternalStore(autosave.subscribe, () => {
    const state = autosave.state()
    return state.kind === 'conflict' || (state.kind === 'saved' && state.note !== undefined)
  })
