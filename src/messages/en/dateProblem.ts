const example = 'Enter month, day and year, for example 06/15/2026'

export const unreadable = (text: string): string => `“${text}” is not a date we can read. ${example}`

export const noMonth = (text: string, month: string | number): string =>
  `“${text}” is not a date. There is no month ${month}, and the month comes first. ${example}`

/** `month` is "February 2026", or "February" without a year. */
export const noDay = (text: string, month: string, days: number): string =>
  `“${text}” is not a date. ${month} has ${days} days. Correct the day`

export const tooEarly = (text: string, earliest: string | number): string =>
  `“${text}” is before ${earliest}. Enter the year with four digits, for example 06/15/2026`

export const weekday = (date: string, is: string, named: string): string =>
  `${date} is a ${is}, not a ${named}. Correct the day of the week or the date, or leave the day of the week out`
