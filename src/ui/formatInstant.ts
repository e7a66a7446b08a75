const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
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
  const today = instant.toDateString() === now.toDateString()
  return (today ? clock : dayAndClock).format(instant)
}
