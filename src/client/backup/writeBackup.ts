import { batchesOf } from '../../encounter/batchesOf.js'
import { largestFile } from '../../schema/limits.js'
import type { EncounterBackup, EncounterQuery, EncounterRecord, ListingClient } from '../EncounterClient.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { backUpRecord } from './backUpRecord.js'
import { backupFormat, backupVersion } from './backupFormat.js'

/** One file of a backup, as byte chunks. */
export interface BackupFile {
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  /** The records in the file. */
  readonly records: readonly Pick<EncounterRecord, 'id' | 'version'>[]
}

/** Options of {@link writeBackup}. */
export interface WriteBackupOptions extends RequestOptions {
  readonly onProgress?: (done: number, total: number) => void
  /** Maximum size of a file in bytes; default: the largest file that can be read back. */
  readonly mostBytes?: number
}

/** Records read at the same time. */
const batchSize = 50

const encoder = new TextEncoder()
const start = encoder.encode(`{"format":"${backupFormat}","version":${backupVersion},"records":[\n`)
const between = encoder.encode(',\n')
const end = encoder.encode('\n]}\n')

/** Distributes records over files of limited size. */
const createFiles = (mostBytes: number) => {
  const files: { parts: Uint8Array<ArrayBuffer>[]; records: BackupFile['records'][number][] }[] = []
  let room = 0
  return {
    add: ({ record, history }: EncounterBackup) => {
      const text = encoder.encode(JSON.stringify({ record, history }))
      let file = files.at(-1)
      if (file === undefined || text.length + between.length > room) {
        file = { parts: [], records: [] }
        files.push(file)
        room = mostBytes - start.length - end.length
      }
      file.parts.push(file.parts.length === 0 ? start : between, text)
      file.records.push({ id: record.id, version: record.version })
      room -= text.length + between.length
    },
    done: (): readonly BackupFile[] =>
      files.length === 0
        ? [{ parts: [start, end], records: [] }]
        : files.map(({ parts, records }) => ({ parts: [...parts, end], records })),
  }
}

/**
 * Writes all records that match one of the queries, each with its history in one consistent state. Splits them into
 * several files if one would be too large to be read back. Records removed in the meantime are left out.
 */
export const writeBackup = async (
  client: Pick<ListingClient, 'list' | 'get' | 'history'>,
  queries: readonly Omit<EncounterQuery, 'limit' | 'cursor'>[],
  { signal, onProgress, mostBytes = largestFile }: WriteBackupOptions = {},
): Promise<readonly BackupFile[]> => {
  const request = signal ? { signal } : {}
  const pace = createPacer()
  const records: EncounterRecord[] = []
  for (const query of queries) records.push(...(await listAll(client, query, request)))
  const files = createFiles(mostBytes)
  let done = 0
  for (const batch of batchesOf(records, batchSize)) {
    const backups = await Promise.all(batch.map((record) => backUpRecord(client, record.id, request, record)))
    for (const backup of backups) if (backup !== undefined) files.add(backup)
    done += batch.length
    onProgress?.(done, records.length)
    await pace()
    signal?.throwIfAborted()
  }
  return files.done()
}
