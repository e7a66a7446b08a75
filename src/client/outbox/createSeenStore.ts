import type { EncounterId } from '../../encounter/Encounter.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { DirectoryEntries, DirectoryKind } from '../Directory.js'
import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'
import { isEntriesOf } from '../http/createHttpDirectory.js'
import { isHistory, isRecord } from '../http/httpShapes.js'
import type { Seal } from './createSeal.js'
import { type OutboxDatabase, watched } from './openOutboxDatabase.js'

/** How long something seen stands in for the server, in ms. After that it is removed. */
const longestSeen = 24 * 60 * 60 * 1000

/** How far a clock may be set back, as time servers do, in ms. Beyond it nobody knows how old anything is. */
const mostSetBack = 5 * 60 * 1000

/** What was seen of the server, encrypted on disk. Nothing here is the only copy of anything. */
export interface SeenStore {
  /**
   * The record as it was last seen; undefined if it was not, or too long ago.
   *
   * @param version The version to look for: another tab may have seen a later one than this.
   */
  record(id: EncounterId, version?: Version): Promise<EncounterRecord | undefined>
  records(): Promise<readonly EncounterRecord[]>
  history(id: EncounterId): Promise<readonly EncounterEvent[] | undefined>
  entries<K extends DirectoryKind>(kind: K): Promise<readonly DirectoryEntries[K][]>
  /** The ids of a list of appointments that was asked for. */
  answer(question: string): Promise<readonly EncounterId[] | undefined>
  /** Notes what the server has answered. Resolves once it is on disk, or cannot be: what is seen may be lost. */
  noteRecords(records: readonly EncounterRecord[]): Promise<void>
  noteHistory(id: EncounterId, events: readonly EncounterEvent[]): Promise<void>
  noteEntries<K extends DirectoryKind>(kind: K, entries: readonly DirectoryEntries[K][]): Promise<void>
  noteAnswer(question: string, ids: readonly EncounterId[]): Promise<void>
  /** Removes what is too old, and everything if the clock was set back. */
  expire(): Promise<void>
}

/** Records that are kept open, so that a save needs nothing from the disk. */
const mostOpen = 200

const isIds = (value: unknown): value is readonly EncounterId[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string' || typeof id === 'number')

/** Creates the {@link SeenStore} of one database. */
export const createSeenStore = (database: OutboxDatabase, seal: Seal, now: () => number): SeenStore => {
  const recent = new Map<string, { readonly record: EncounterRecord; readonly at: number }>()

  const isFresh = (at: number): boolean => at <= now() + mostSetBack && now() - at < longestSeen

  const expire = async (): Promise<void> => {
    const transaction = watched(database.transaction('seen', 'readwrite'))
    const index = transaction.store.index('at')
    const last = await index.openKeyCursor(null, 'prev')
    if (last !== null && last.key > now() + mostSetBack) await transaction.store.clear()
    else {
      const old = await index.getAllKeys(IDBKeyRange.upperBound(now() - longestSeen))
      for (const name of old) await transaction.store.delete(name)
    }
    await transaction.done
  }

  let latest = now()
  /** Forgets everything if the clock was set back while the page was open. */
  const checkClock = async (): Promise<void> => {
    const time = now()
    const isSetBack = time < latest - mostSetBack
    latest = isSetBack ? time : Math.max(latest, time)
    if (!isSetBack) return
    recent.clear()
    await expire()
  }

  const readOne = async (kind: string, id: string): Promise<unknown> => {
    await checkClock()
    const name = await seal.nameOf(`${kind} ${id}`)
    const found = await watched(database.transaction('seen')).store.get(name)
    if (found === undefined || !isFresh(found.at)) return undefined
    return seal.open(found, name).catch(() => undefined)
  }

  const readAll = async (kind: string): Promise<readonly unknown[]> => {
    await checkClock()
    const transaction = watched(database.transaction('seen'))
    const index = transaction.store.index('kind')
    const [names, values] = await Promise.all([index.getAllKeys(kind), index.getAll(kind)])
    const opened = await Promise.all(
      values.map((value, at) =>
        isFresh(value.at) ? seal.open(value, names[at] ?? '').catch(() => undefined) : undefined,
      ),
    )
    return opened.filter((value) => value !== undefined)
  }

  const write = async (kind: string, values: readonly (readonly [id: string, value: unknown])[]) => {
    try {
      await checkClock()
      const sealed = await Promise.all(
        values.map(async ([id, value]) => {
          const name = await seal.nameOf(`${kind} ${id}`)
          return [name, await seal.close(value, name)] as const
        }),
      )
      const transaction = watched(database.transaction('seen', 'readwrite'))
      await Promise.all([
        ...sealed.map(([name, value]) => transaction.store.put({ ...value, at: now(), kind }, name)),
        transaction.done,
      ])
    } catch {
      // The server has it.
    }
  }

  const keepOpen = (record: EncounterRecord) => {
    recent.delete(String(record.id))
    recent.set(String(record.id), { record, at: now() })
    const [oldest] = recent.keys()
    if (recent.size > mostOpen && oldest !== undefined) recent.delete(oldest)
  }

  return {
    record: async (id, version) => {
      await checkClock()
      const open = recent.get(String(id))
      const isWanted = version === undefined || open?.record.version === version
      if (open !== undefined && isFresh(open.at) && isWanted) return open.record
      const found = await readOne('record', String(id))
      return isRecord(found) ? found : undefined
    },
    records: async () => {
      const found = new Map<string, EncounterRecord>()
      for (const value of await readAll('record')) {
        if (isRecord(value)) found.set(String(value.id), value)
      }
      for (const [id, { record, at }] of recent) if (isFresh(at)) found.set(id, record)
      return [...found.values()]
    },
    history: async (id) => {
      const found = await readOne('history', String(id))
      return isHistory(found) ? found : undefined
    },
    entries: async (kind) => {
      const found = await readAll(kind)
      const isEntries = isEntriesOf(kind)
      return isEntries(found) ? found : []
    },
    answer: async (question) => {
      const found = await readOne('answer', question)
      return isDictionary(found) && isIds(found.ids) ? found.ids : undefined
    },
    noteRecords: async (records) => {
      await checkClock().catch(() => undefined)
      for (const record of records) keepOpen(record)
      if (records.length > 0)
        await write(
          'record',
          records.map((record) => [String(record.id), record]),
        )
    },
    noteHistory: (id, events) => write('history', [[String(id), events]]),
    noteEntries: async (kind, entries) => {
      if (entries.length > 0)
        await write(
          kind,
          entries.map((entry) => [String(entry.id), entry]),
        )
    },
    noteAnswer: (question, ids) => write('answer', [[question, { ids }]]),
    expire,
  }
}
