// The two dates of a range that is typed, and what is wrong with them.

export const from = 'From'
export const to = 'To'
export const dateHint = 'MM/DD/YYYY'
/** What is wrong with a date; `held`: what the list is narrowed by until it is right. */
export const dateProblem = (label: string, problem: string, held: string | undefined): string =>
  held === undefined ? `${label}: ${problem}` : `${label}: ${problem}. Until then it stays ${held}`
export const backwards = 'From is after To. Change one of the two dates.'
