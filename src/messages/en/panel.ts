// The words of the panel beside the list.

export const loading = 'Loading encounter…'
export const edit = 'Edit'
export const done = 'Done'
export const previous = 'Previous'
export const next = 'Next'
export const close = 'Close'

/** The heading: "Doe, Jane · Jun 15 · Dr. Lee". Names in it are isolated. */
export const heading = (parts: readonly string[]): string => parts.join(' · ')
/** Where it is in the list: "3 of 312". */
export const place = (position: string, total: string): string => `${position} of ${total}`

export const changed = (by: string, at: string): string => `${by} changed this encounter ${at}`
export const opened = 'Opened beside the list'

export const failedHint = 'Something in it failed. Nothing that is saved was changed.'

/** While others are selected: the keys are theirs. */
export const keysActOnSelected = (count: string): string =>
  `Keyboard shortcuts act on the ${count} selected, not on this encounter.`
export const clearSelection = 'Clear selection'
export const tryAgain = 'Try again'
