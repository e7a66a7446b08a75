import type { EncounterRow } from '../EncounterRow.js'
import { createPacer } from '../pause.js'
import type { Connection } from './createConnection.js'
import type { StoredBlock } from './database.js'
import { readRows, rowsPerBlock } from './rowBlocks.js'

/** As many rows as are read and parsed in one go: well under a frame, on a slow machine too. */
const AT_ONCE = 2048

/** How far a list has read. */
export interface ReadingProgress {
  /** Rows that are in memory. */
  readonly read: number
  /** Rows that there are, about. */
  readonly total: number
}

/** Reads the rows of all records, and later those that have changed. */
export type ReadRows = (signal: AbortSignal | undefined) => Promise<readonly EncounterRow[]>

/**
 * Makes a {@link ReadRows}. Each block that is written gets a higher change number, so that what was not seen is found
 * by an index, whoever wrote it; reading goes on until nothing is left, without a transaction that holds up a save.
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
    // A row that is as it was stays the same object: what was made of it is kept.
    const taken = readRows(text).map((row) => {
      const known = before.get(row.id)
      return known?.version === row.version ? known : row
    })
    blocks.set(block, taken)
  }

  const readChanged = async (): Promise<readonly EncounterRow[]> => {
    const pace = createPacer()
    const most = AT_ONCE / rowsPerBlock
    let isChanged = false
    for (;;) {
      const since = seen
      const some = await connection.read(['blocks', 'state'], async (transaction) => {
        const changed = transaction.objectStore('blocks').index('change')
        const [found, state] = await Promise.all([
          changed.getAll(IDBKeyRange.lowerBound(since, true), most),
          transaction.objectStore('state').get('state'),
        ])
        return { found, total: state?.places ?? 0 }
      })
      if (opening !== connection.openings()) {
        // It was closed: it may be another database by now, whose numbers begin anew.
        opening = connection.openings()
        blocks.clear()
        isChanged = true
        if (seen !== 0) {
          seen = 0
          continue
        }
      }
      for (const block of some.found) take(block)
      seen = some.found.at(-1)?.change ?? seen
      isChanged ||= some.found.length > 0
      if (some.found.length < most) break
      onProgress({ read: Math.min(blocks.size * rowsPerBlock, some.total), total: some.total })
      await pace()
    }
    if (isChanged) rows = [...blocks.values()].flat()
    return rows
  }

  return async (signal) => {
    signal?.throwIfAborted()
    // One after the other: whoever asks sees what was written before, and nothing is read twice.
    const result = turn.then(() => {
      signal?.throwIfAborted()
      return readChanged()
    })
    turn = result.catch(() => undefined)
    return result
  }
}
