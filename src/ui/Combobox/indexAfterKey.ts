const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
])

/**
 * The index of the option that a key moves to, -1 for none; undefined for other keys. Wraps around at both ends.
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
