/** The heading of problems that stopped an action. */
export const failed = 'There is a problem'

/** The heading of what is still missing before an action, for example "Submit". */
export const before = (action: string): string => `Before you ${action.toLowerCase()}`

/** Nothing blocks the action. */
export const readyTo = (action: string): string => `Ready to ${action.toLowerCase()}`

/** The same for a user without an action. */
export const noErrors = 'No errors'

/** Replaces it if the encounter was returned and has not changed since. */
export const returned = 'Returned, not changed yet'

export const checking = 'Checking…'
export const notChecked = 'Not checked'
export const tryAgain = 'Try again'

/** Expands the list of problems on small screens. */
export const show = (count: number): string => `Show ${count}`
export const hide = 'Hide'
