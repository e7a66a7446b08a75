/** The fiscal year of a calendar date (YYYY-MM-DD): FY2027 starts on 2026-10-01. */
export const fiscalYearOf = (date: string): number =>
  Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0)
