const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const writeDate = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** The last day of a month, which is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A date, YYYY-MM-DD, from its parts; undefined where there is no such day. */
export const composeDate = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? writeDate(year, month, day)
    : undefined

/** The local calendar date, YYYY-MM-DD, of an instant. */
export const localDate = (instant: Date): string =>
  writeDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate())
