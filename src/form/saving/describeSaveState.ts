import * as en from '../../messages/en/saving.js'
import type { Language } from '../../messages/Language.js'
import type { SaveState } from './Autosave.js'

/**
 * The text of the status line. It says "Saved" only of what the client has acknowledged.
 *
 * @param isKept False where unsaved changes would not survive a reload.
 */
export const describeSaveState = (state: SaveState, now: Date, language: Language, isKept = true): string => {
  const line = lineOf(state, now, language)
  const isOpen = state.kind !== 'saved' && state.kind !== 'pending' && state.kind !== 'saving'
  return isKept || !isOpen ? line : language.wordsOf('saving', en).notKept(line)
}

const lineOf = (state: SaveState, now: Date, { wordsOf, say, formatInstant }: Language): string => {
  const words = wordsOf('saving', en)
  switch (state.kind) {
    case 'saved':
      if (state.note !== undefined) return say(state.note)
      return state.record === undefined
        ? words.nothingYet
        : words.saved(formatInstant(state.record.updatedAt, now), state.mergedWith)
    case 'restored':
      return words.notSavedYet
    case 'pending':
    case 'saving':
      return words.saving
    case 'incomplete': {
      const [first, ...more] = state.problems
      return words.notSaved(first === undefined ? words.incomplete : say(first), more.length)
    }
    case 'failed':
      return words.notSaved(say(state.problem))
    case 'missing':
      return words.notSaved(words.gone)
    case 'conflict':
      return words.notSaved(
        state.isOther ? words.otherInPlace : words.changedMeanwhile(state.current.updatedBy),
      )
  }
}
