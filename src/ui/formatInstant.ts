// One for both forms: a browser takes some milliseconds to make another, and the first rows of a list wait for it.
const dayAndClock = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant on the local wall clock: "10:42", with the day before it where that is not today. */
export const formatInstant = (iso: string, now: Date): string => {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return ''
  if (instant.toDateString() !== now.toDateString()) return dayAndClock.format(instant)
  const parts = dayAndClock.formatToParts(instant)
  const first = parts.findIndex(({ type }) => type === 'hour')
  return parts
    .slice(first)
    .map(({ value }) => value)
    .join('')
}
