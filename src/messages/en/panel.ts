// The panel beside the list.

export const edit = 'Edit'
export const done = 'Done'
export const previous = 'Previous'
export const next = 'Next'
export const close = 'Close'

/** The heading: "Doe, Jane · Jun 15 · Dr. Lee". Names in it are isolated. */
export const heading = (parts: readonly string[]): string => parts.join(' · ')

export const changed = (by: string, at: string): string => `${by} changed this encounter ${at}`

export const failedHint = 'Something in it failed. Nothing that is saved was changed.'

export const tryAgain = 'Try again'
