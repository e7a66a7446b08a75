import { isolate } from '../isolate.js'

export const isGone = 'This encounter is no longer stored.'
export const whyGone =
  'The storage was cleared, or the encounter was removed. Everything you see here is still complete.'
export const saveAsNew = 'Save as new'

export const isOther = 'A different encounter is stored under this number.'
/** "Robin changed this encounter while you were editing." */
export const changed = (by: string, isOwn: boolean): string =>
  isOwn
    ? 'You changed this encounter in another tab.'
    : `${isolate(by)} changed this encounter while you were editing.`
/** "Already approved by Robin." */
export const closed = (status: string, by: string, isOwn: boolean): string =>
  `Already ${status.toLowerCase()} ${isOwn ? 'by you in another tab' : `by ${isolate(by)}`}.`
export const notSaved = 'Your changes are still here and not saved.'
export const cannotSave = 'Your changes are still here but cannot be saved to it.'

export const compare = 'Compare'
export const showTheirs = 'Show their version'
export const showStored = 'Show what is stored'
export const saveMine = 'Save mine over it'
export const downloadMine = 'Download my changes'
export const discardMine = 'Discard my changes'
export const fileName = 'my-changes.txt'

export const title = 'Two changes to this encounter'
export const whatToDo = (by: string, isOwn: boolean): string =>
  isOwn
    ? 'You changed the same thing here and in another tab. Choose which to keep. Everything else you changed in either is kept.'
    : `You and ${isolate(by)} changed the same thing at the same time. Choose which to keep. Everything else either of you changed is kept.`
export const before = 'Before'
export const mine = 'Mine'
export const theirs = (by: string, isOwn: boolean): string =>
  isOwn ? 'From your other tab' : `Theirs, by ${isolate(by)}`
export const keepBoth = 'Keep both'
export const nothing = 'nothing'
export const missing = 'Choose which to keep'
export const save = 'Save'
export const notNow = 'Not now'
