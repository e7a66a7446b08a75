import { useSyncExternalStore } from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import * as words from '../../messages/en/saving.js'
import { formatInstant } from '../../messages/formats.js'
import type { Autosave, SaveState } from './Autosave.js'

/**
 * The words of the status line. It says "Saved" of nothing but what the client has acknowledged.
 *
 * @param isKept False where what is not saved would not outlive a reload.
 */
export const describeSaveState = (state: SaveState, now: Date, isKept = true): string => {
  const line = lineOf(state, now)
  const isOpen = state.kind !== 'saved' && state.kind !== 'pending' && state.kind !== 'saving'
  return isKept || !isOpen ? line : words.notKept(line)
}

const lineOf = (state: SaveState, now: Date): string => {
  switch (state.kind) {
    case 'saved':
      if (state.note !== undefined) return state.note
      return state.record === undefined
        ? words.nothingYet
        : words.saved(formatInstant(state.record.updatedAt, now), state.mergedWith)
    case 'restored':
      return words.notSavedYet
    case 'pending':
    case 'saving':
      return words.saving
    case 'incomplete': {
      const [first = words.incomplete, ...more] = state.problems
      return words.notSaved(first, more.length)
    }
    case 'failed':
      return words.notSaved(state.message)
    case 'gone':
      return words.notSaved(words.gone)
    case 'conflict':
      return words.notSaved(
        state.isOther ? words.otherInPlace : words.changedMeanwhile(state.current.updatedBy),
      )
  }
}

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
