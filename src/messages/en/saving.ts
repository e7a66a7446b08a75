import { isolate } from '../isolate.js'

export const nothingYet = 'Nothing to save yet'

/** "Saved 10:42 AM", "Saved 10:42 AM, with Robin's changes". */
export const saved = (time: string, mergedWith?: string): string =>
  `Saved ${time}${mergedWith === undefined ? '' : `, with ${isolate(mergedWith)}'s changes`}`

export const saving = 'Saving…'

export const notSavedYet = 'Not saved yet'

/** "Not saved: Enter a patient, and 2 more". */
export const notSaved = (why: string, more = 0): string =>
  `Not saved: ${why}${more === 0 ? '' : `, and ${more} more`}`

export const incomplete = 'the form is not complete'

export const gone = 'this encounter is no longer stored'

export const otherInPlace = 'another encounter is stored in its place'

export const changedMeanwhile = (by: string): string =>
  `${isolate(by)} changed this encounter while you were editing`

/** Added to the save status if unsaved changes would not survive a reload. */
export const notKept = (line: string): string =>
  `${line.replace(/\.$/, '')}. This tab has no space to keep it: reloading loses it`

export const unexpected = 'an unexpected error came up. Try again. Your changes are still here.'

export const chooseWhatToKeep = 'Choose what to keep'

/** Saving is on hold: the codes belong to another patient. */
export const undecided = 'The patient was changed. Say whether to keep the codes'

/** Saving is on hold while a patient number is being typed: each digit makes it another patient. */
export const patientTyped = 'A patient is being typed. Leave the field to save'

/** The status is being changed. */
export const statusChanging = 'Wait until the status is changed'

/** The encounter was submitted elsewhere while it was being edited. */
export const submittedMeanwhile =
  'It was submitted while you were editing. Press “Save changes” to change it anyway'

export const patientChanged = (by: string): string =>
  `${isolate(by)} changed the patient of this encounter. Check whose it is`

/** "Approved by Robin": someone else has moved it on. */
export const movedBy = (status: string, by: string): string => `${status} by ${isolate(by)}`

/** "Already approved by Robin": somebody else took the same action first. */
export const alreadyMoved = (status: string, by: string, isOwn: boolean): string =>
  `Already ${status.toLowerCase()} ${isOwn ? 'in another tab' : `by ${isolate(by)}`}`

/** Somebody else took another action first. */
export const changedFirst = (by: string, isOwn: boolean): string =>
  `${isOwn ? 'You changed this encounter in another tab' : `${isolate(by)} changed this encounter`}. Check it, then try again`
