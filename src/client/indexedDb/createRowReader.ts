import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'
import type { Connection } from './createConnection.js'
import type { StoredBlock } from './databaseLayout.js'
import { readRows, rowsPerBlock } from './rowBlocks.js'

/** Rows read and parsed without a pause: well under a frame, even on a slow machine. */
const rowsPerRead = 4096

const blocksPerRead = rowsPerRead / rowsPerBlock

/** Progress of reading all rows. */
export interface ReadingProgress {
  /** Rows in memory. */
  readonly read: number
  /** Approximate number of rows in the database. */
  readonly total: number
}

/** Returns the rows of all records. Later calls read only the blocks that have changed. */
export type ReadRows = (signal: AbortSignal | undefined) => Promise<readonly EncounterRow[]>

/**
 * Creates a {@link ReadRows}. Every write gives its block a higher change number, so that an index finds all changes
 * since the last read, whichever tab made them. Reads in batches until nothing is left, without a transaction that
 * blocks a save.
 */
export const createRowReader = (
  connection: Connection,
  onProgress: (progress: ReadingProgress) => void = () => undefined,
): ReadRows => {
  const blocks = new Map<number, readonly EncounterRow[]>()
  let seen = 0
  let opening = 0
  let rows: readonly EncounterRow[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const take = ({ block, rows: text }: StoredBlock) => {
    const before = new Map(blocks.get(block)?.map((row) => [row.id, row]))
    // Unchanged rows keep their object identity, so that values cached per row stay valid.
    const taken = readRows(text).map((row) => {
      const known = before.get(row.id)
      return known?.version === row.version ? known : row
    })
    blocks.set(block, taken)
  }

  const readBatch = (since: number) => {
    const batch = connection.read(['blocks', 'state'], async (transaction) => {
      const changed = transaction.objectStore('blocks').index('change')
      const [found, state] = await Promise.all([
        changed.getAll(IDBKeyRange.lowerBound(since, true), blocksPerRead),
        transaction.objectStore('state').get('state'),
      ])
      return { found, total: state?.places ?? 0 }
    })
    // It is awaited later; until then a rejection must not count as unhandled.
    batch.catch(() => undefined)
    return batch
  }

  const readChanged = async (): Promise<readonly EncounterRow[]> => {
    const pace = createPacer()
    let isChanged = false
    let next = readBatch(seen)
    for (;;) {
      const { found, total } = await next
      if (opening !== connection.openings()) {
        // The database was reopened: it may be a new one, whose change numbers start over.
        opening = connection.openings()
        if (seen > 0) {
          blocks.clear()
          isChanged = true
          seen = 0
          next = readBatch(seen)
          continue
        }
      }
      seen = found.at(-1)?.change ?? seen
      const isLast = found.length < blocksPerRead
      // Starts the next read while this batch is parsed.
      if (!isLast) next = readBatch(seen)
      for (const block of found) take(block)
      isChanged ||= found.length > 0
      if (isLast) break
      onProgress({ read: Math.min(blocks.size * rowsPerBlock, total), total })
      await pace()
    }
    if (isChanged) rows = [...blocks.values()].flat()
    return rows
  }

  return async (signal) => {
    signal?.throwIfAborted()
    // Serialized, so that a caller sees every earlier write and nothing is read twice.
    const result = turn.then(() => {
      signal?.throwIfAborted()
      return readChanged()
    })
    turn = result.catch(() => undefined)
    return result
  }
}
