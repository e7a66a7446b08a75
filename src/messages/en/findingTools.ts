// What can be done about a finding, beside it in the list of problems.

export const why = 'Why?'
/** Names the button that shows the source, for a screen reader: it begins as the button reads. */
export const whyThis = (message: string): string => `${why} ${message}`

export const dismiss = 'Dismiss'
export const dismissThis = (message: string): string => `${dismiss}: ${message}`
export const dismissTitle = 'Dismiss this warning?'
export const showAgain = 'Show again'
export const showThisAgain = (message: string): string => `${showAgain}: ${message}`
/** Names in it are marked with `isolate`. */
export const dismissedBy = (by: string, reason: string): string => `Dismissed by ${by}: “${reason}”`

export const add = (code: string): string => `Add ${code}`
export const showCodes = 'Show codes'
