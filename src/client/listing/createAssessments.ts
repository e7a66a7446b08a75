import { batchesOf } from '../../encounter/batchesOf.js'
import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import type { DismissedFinding, EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'

const tell = tellerOf('clientErrors', words)

/** Number of findings per severity of one encounter. */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  /**
   * False if something could not be looked up: without an error the encounter is then neither ready nor blocked.
   * Default true.
   */
  readonly isChecked?: boolean
}

/**
 * Checks encounters and counts their findings. Results are in the order of the encounters.
 *
 * @param dismissed The dismissed findings of each encounter, which do not count.
 */
export type AssessEncounters = (
  encounters: readonly Encounter[],
  dismissed: readonly (readonly DismissedFinding[] | undefined)[],
) => Promise<readonly FindingCounts[]>

/** Reads records in the order of `ids`; undefined for one that cannot be read. */
export type ReadEncounters = (
  ids: readonly EncounterId[],
) => Promise<readonly (Pick<EncounterRecord, 'encounter' | 'marks'> | undefined)[]>

/** Cached finding counts by record. */
export interface Assessments {
  /**
   * Checks the records whose current version is not checked yet.
   *
   * @throws EncounterClientError of kind `unavailable` if the checks fail.
   */
  load(rows: readonly EncounterRow[], signal: AbortSignal | undefined): Promise<void>
  countsOf(row: EncounterRow): FindingCounts | undefined
  /** Changes whenever a record is checked or the cache is cleared. */
  epoch(): number
  /** Clears the cache. */
  clear(): void
}

/** Records read and checked without a pause. */
const batchSize = 50

/** Maximum age of cached counts in ms if they depend on a directory, which does not announce its changes. */
const maxAge = 300_000

/**
 * Creates {@link Assessments}.
 *
 * @param day The day on which the checks run: their results depend on it.
 * @param now Clock in ms that ages cached counts. Without it they do not age.
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
  let generation = 0
  let checkedOn = day()

  const clear = () => {
    known.clear()
    generation += 1
    epoch += 1
  }
  // Incomplete results are retried every time.
  const isKnown = ({ id, version }: EncounterRow) => {
    const found = known.get(id)
    return (
      found?.version === version && found.counts.isChecked !== false && Math.abs(now() - found.at) < maxAge
    )
  }

  const check = async (rows: readonly EncounterRow[]): Promise<void> => {
    const since = generation
    const records = await read(rows.map(({ id }) => id))
    const found = rows.flatMap((row, position) => {
      const record = records[position]
      return record === undefined ? [] : [{ row, record }]
    })
    const counts = await assess(
      found.map(({ record }) => record.encounter),
      found.map(({ record }) => record.marks?.dismissed),
    )
    // Cleared in the meantime: these results are out of date.
    if (since !== generation) return
    for (const [position, { row }] of found.entries()) {
      const count = counts[position]
      if (count) known.set(row.id, { version: row.version, counts: count, at: now() })
    }
  }

  return {
    load: async (rows, signal) => {
      if (checkedOn !== day()) {
        checkedOn = day()
        clear()
      }
      const pace = createPacer()
      const missing = rows.filter((row) => !isKnown(row))
      try {
        for (const batch of batchesOf(missing, batchSize)) {
          await pace()
          signal?.throwIfAborted()
          await check(batch)
        }
      } catch (cause) {
        signal?.throwIfAborted()
        throw new EncounterClientError('unavailable', tell('checksFailed'), {
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
    clear,
  }
}
