const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const written = (year: string, month: string, day: string): string | undefined => {
  const inMonth = Number(day) >= 1 && Number(day) <= lengthOfMonth(Number(year), Number(month))
  if (Number(year) < 1900 || Number(month) < 1 || Number(month) > 12 || !inMonth) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * Reads a calendar date as code sets write it, YYYY-MM-DD, YYYYMMDD or MM/DD/YYYY, into YYYY-MM-DD; undefined where
 * it is none. Never by way of a moment in time: a date has no time zone.
 */
export const calendarDate = (text: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim()) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return written(year, month, day)
  const [, usMonth, usDay, usYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  if (usMonth !== undefined && usDay !== undefined && usYear !== undefined)
    return written(usYear, usMonth, usDay)
  return undefined
}
