import * as words from '../../messages/en/saving.js'
import { formatInstant } from '../../messages/formats.js'
import type { SaveState } from './Autosave.js'

/**
 * The text of the status line. It says "Saved" only of what the client has acknowledged.
 *
 * @param isKept False where unsaved changes would not survive a reload.
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
    case 'missing':
      return words.notSaved(words.gone)
    case 'conflict':
      return words.notSaved(
        state.isOther ? words.otherInPlace : words.changedMeanwhile(state.current.updatedBy),
      )
  }
}
