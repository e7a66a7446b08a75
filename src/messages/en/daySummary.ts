// How old the drafts of a day are.

export const today = 'Today'
export const oneDay = '1 day'
export const days = (from: number, to: number): string => `${from}–${to} days`
export const over = (days: number): string => `Over ${days} days`
/** The date of service is after today. */
export const later = 'Later'
export const noDate = 'No date'
