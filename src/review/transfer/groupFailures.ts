import type { ImportOutcome } from '../../client/importEncounters.js'

/** A reason for which rows could not be imported. */
export interface ImportFailure {
  readonly message: string
  /** The rows, by their place in the file. */
  readonly positions: readonly number[]
}

/** The failures of an import, each reason once; what most rows failed for first. */
export const groupFailures = (outcomes: readonly ImportOutcome[]): readonly ImportFailure[] => {
  const byMessage = new Map<string, number[]>()
  for (const outcome of outcomes) {
    if (outcome.kind !== 'failed') continue
    const { message } = outcome.error
    const positions = byMessage.get(message) ?? []
    byMessage.set(message, positions)
    positions.push(outcome.position)
  }
  return Array.from(byMessage, ([message, positions]) => ({ message, positions })).toSorted(
    (a, b) => b.positions.length - a.positions.length,
  )
}
