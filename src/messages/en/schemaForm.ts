// The fields of any schema. Labels come as they stand at their fields.

import { inSentence } from '../englishGrammar.js'

export const save = 'Save'
export const saving = 'Saving…'
/** Why a host did not take the form: its own words, if any. */
export const notSaved = (why: string): string =>
  `Not saved${why === '' ? '' : `: ${why.replace(/[.!]$/, '')}`}. Nothing you entered is lost. Try again.`
/** The empty option of a select. */
export const select = 'Select…'
export const addTo = (label: string): string => `Add to ${inSentence(label)}`
export const add = (label: string): string => `Add ${inSentence(label)}`
export const remove = (label: string, place: number): string => `Remove ${inSentence(label)} ${place}`
/** A field that no widget can edit. */
export const cannotEdit = (reason: string): string =>
  `This cannot be edited here: ${reason}. A developer can add a widget for it.`
/** Marks the label of an optional field. */
export const optional = 'optional'
/** Replaces a missing value. */
export const noValue = '—'
/** Marks the label of a deprecated field. */
export const deprecated = 'no longer used'

/** The answers to a required boolean. */
export const yes = 'Yes'
export const no = 'No'
/** A selected value that the schema does not list. */
export const notAnOption = (text: string): string => `${text} (not an option: clear it)`

// A field that is entered and never shown back.
export const secretKept = 'A value is saved and is not shown. Enter another one to replace it.'
export const secretShown = 'Saved, not shown'
export const removeSecret = (label: string): string => `Remove the saved ${inSentence(label)}`
