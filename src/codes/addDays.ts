/** Milliseconds of a day in UTC, where every day has 24 hours. */
export const msPerDay = 86_400_000

/** The calendar date (YYYY-MM-DD) some days after, or before, another. Counted in UTC, where every day has 24 hours. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)
