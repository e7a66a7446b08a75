const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
])

/**
 * The option that a key leads to from another, -1 standing for none; undefined for a key that leads nowhere. Past either
 * end it goes on at the other.
 */
export const indexAfterKey = (key: string, from: number, count: number): number | undefined => {
  if (key === 'Home') return Math.min(0, count - 1)
  if (key === 'End') return count - 1
  const step = steps.get(key)
  if (step === undefined) return undefined
  const start = from >= 0 && from < count ? from : step > 0 ? -1 : count
  const next = start + step
  return next < 0 ? count - 1 : next < count ? next : Math.min(0, count - 1)
}
