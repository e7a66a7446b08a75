import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import type { Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'

/** How many findings of each severity a check of an encounter came to. */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  /** False where something could not be looked up: without an error it is neither ready nor blocked. True unless told. */
  readonly isChecked?: boolean
}

/** Checks encounters, and counts what it finds, in their order. */
export type AssessEncounters = (encounters: readonly Encounter[]) => Promise<readonly FindingCounts[]>

/** Reads whole encounters, in the order of their ids; undefined for one that cannot be read. */
export type ReadEncounters = (ids: readonly EncounterId[]) => Promise<readonly (Encounter | undefined)[]>

/** What the checks came to, by record. */
export interface Assessments {
  /**
   * Checks the records that are not checked in their present version.
   *
   * @throws EncounterClientError of kind `unavailable` where that is not possible.
   */
  load(rows: readonly EncounterRow[], signal: AbortSignal | undefined): Promise<void>
  countsOf(row: EncounterRow): FindingCounts | undefined
  /** Goes up whenever something was checked or forgotten. */
  epoch(): number
  /** What was found no longer holds. */
  forget(): void
}

/** As many as are read and checked without a pause. */
const AT_ONCE = 50

/** So long what was found is taken to hold, in ms, where it depends on a directory: that does not tell of its changes. */
const holdsFor = 300_000

/**
 * Makes {@link Assessments}.
 *
 * @param day The day on which the checks are made: they depend on it.
 * @param now Milliseconds by which what was found grows old; left out, it does not.
 */
export const createAssessments = (
  assess: AssessEncounters,
  read: ReadEncounters,
  day: () => string,
  now: () => number = () => 0,
): Assessments => {
  const known = new Map<
    EncounterId,
    { readonly version: Version; readonly counts: FindingCounts; readonly at: number }
  >()
  let epoch = 0
  let forgotten = 0
  let checkedOn = day()

  const forget = () => {
    known.clear()
    forgotten += 1
    epoch += 1
  }
  // What could not be looked up is tried again each time.
  const isKnown = ({ id, version }: EncounterRow) => {
    const found = known.get(id)
    return (
      found?.version === version && found.counts.isChecked !== false && Math.abs(now() - found.at) < holdsFor
    )
  }

  const check = async (rows: readonly EncounterRow[]): Promise<void> => {
    const since = forgotten
    const encounters = await read(rows.map(({ id }) => id))
    const found = rows.flatMap((row, position) => {
      const encounter = encounters[position]
      return encounter === undefined ? [] : [{ row, encounter }]
    })
    const counts = await assess(found.map(({ encounter }) => encounter))
    // What was forgotten meanwhile was checked against what no longer holds.
    if (since !== forgotten) return
    for (const [position, { row }] of found.entries()) {
      const count = counts[position]
      if (count) known.set(row.id, { version: row.version, counts: count, at: now() })
    }
  }

  return {
    load: async (rows, signal) => {
      if (checkedOn !== day()) {
        checkedOn = day()
        forget()
      }
      const pace = createPacer()
      const missing = rows.filter((row) => !isKnown(row))
      try {
        for (let start = 0; start < missing.length; start += AT_ONCE) {
          await pace()
          signal?.throwIfAborted()
          await check(missing.slice(start, start + AT_ONCE))
        }
      } catch (cause) {
        signal?.throwIfAborted()
        throw new EncounterClientError('unavailable', words.checksFailed, {
          cause,
        })
      }
      if (missing.length > 0) epoch += 1
    },
    countsOf: ({ id, version }) => {
      const found = known.get(id)
      return found?.version === version ? found.counts : undefined
    },
    epoch: () => epoch,
    forget,
  }
}
