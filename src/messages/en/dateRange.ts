// The two dates of a typed range, and their problems.

export const from = 'From'
export const to = 'To'
export const dateHint = 'MM/DD/YYYY'
/** The problem with a date; `held`: the filter that stays in effect. */
export const dateProblem = (label: string, problem: string, held: string | undefined): string =>
  held === undefined ? `${label}: ${problem}` : `${label}: ${problem}. Until then it stays ${held}`
export const backwards = 'From is after To. Change one of the two dates.'
