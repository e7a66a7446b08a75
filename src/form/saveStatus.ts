import { useSyncExternalStore } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import type { SaveQueue } from '../client/saveQueue.js'
import { formatInstant } from '../messages/formats.js'
import { isolate } from '../messages/isolate.js'
import type { Autosave, SaveState } from './Autosave.js'

/**
 * The words of the status line. It says "Saved" of nothing but what the client has acknowledged.
 *
 * @param isKept False where what is not saved would not outlive a reload.
 */
export const describeSaveState = (state: SaveState, now: Date, isKept = true): string => {
  const words = wordsOf(state, now)
  const isOpen = state.kind !== 'saved' && state.kind !== 'pending' && state.kind !== 'saving'
  return isKept || !isOpen
    ? words
    : `${words.replace(/\.$/, '')}. This tab has no room to keep it: a reload loses it`
}

const wordsOf = (state: SaveState, now: Date): string => {
  switch (state.kind) {
    case 'saved': {
      if (state.note !== undefined) return state.note
      if (state.record === undefined) return 'Nothing to save yet'
      const others = state.mergedWith === undefined ? '' : `, with ${isolate(state.mergedWith)}'s changes`
      return `Saved ${formatInstant(state.record.updatedAt, now)}${others}`
    }
    case 'restored':
      return 'Not saved yet'
    case 'pending':
    case 'saving':
      return 'Saving…'
    case 'incomplete': {
      const [first = 'the form is not complete', ...more] = state.problems
      return `Not saved: ${first}${more.length === 0 ? '' : `, and ${more.length} more`}`
    }
    case 'failed':
      return `Not saved: ${state.message}`
    case 'gone':
      return 'Not saved: this encounter is no longer stored'
    case 'conflict':
      if (state.isOther) return 'Not saved: another encounter is stored in its place'
      return `Not saved: ${isolate(state.current.updatedBy)} changed this encounter in the meantime`
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
