/** Heads the problems that stopped an action. */
export const failed = 'There is a problem'

/** Heads what is still needed before an action, "Submit", was tried. */
export const before = (action: string): string => `Before you ${action.toLowerCase()}`

/** Where nothing stands in the way of an action. */
export const readyTo = (action: string): string => `Ready to ${action.toLowerCase()}`

/** The same where the user has no action to take. */
export const noErrors = 'No errors'

/** In its place where it was sent back, and nothing was done since. */
export const returned = 'Returned, not changed yet'

export const checking = 'Checking…'
export const notChecked = 'Not checked'
export const tryAgain = 'Try again'

/** Unfolds the list of problems where there is little room. */
export const show = (count: number): string => `Show ${count}`
export const hide = 'Hide'
