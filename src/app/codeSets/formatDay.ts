/** Shows a calendar date (YYYY-MM-DD) as "1 Oct 2026", or with its whole month: "1 October 2026". */
export const formatDay = (date: string, month: 'short' | 'long' = 'short'): string => {
  const instant = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(instant)) return date
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    day: 'numeric',
    month,
    year: 'numeric',
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`
}
