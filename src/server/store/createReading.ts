import type { Kysely } from 'kysely'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { StoreReading } from '../../client/EncounterStore.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { isEvents } from '../../client/storedShapes.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/server.js'
import type { Tables } from '../database/Tables.js'
import type { StoreOptions } from './StoreOptions.js'

/** The row of a record as it was read. */
export interface FoundRow {
  readonly serial: number
  readonly version: string
  /** The names by which lists order it, as they were read. */
  readonly names: readonly [patient: string, provider: string]
  /** Number of the entries of its history. */
  readonly events: number
}

/** What one piece of work reads, and what it read so far. */
export interface Reading extends StoreReading {
  /** The row of a record; undefined if there is none. */
  row(id: EncounterId): Promise<FoundRow | undefined>
  /** Whether a write that this work did not find has taken place since: another copy of the same request was first. */
  wasOvertaken(): Promise<boolean>
}

const recordOf = (stored: unknown, id: EncounterId): EncounterRecord => {
  if (isRecord(stored)) return stored
  throw new EncounterClientError('not-found', words.damagedRecord(id), { isDamaged: true })
}

/**
 * Reads for one piece of work. Other requests may write between two reads: a history is as long as it was when its record
 * was read, and a write goes by the version that was read.
 */
export const createReading = (db: Kysely<Tables>, { request }: Pick<StoreOptions, 'request'>): Reading => {
  const found = new Map<string, FoundRow | undefined>()
  let missed: string | undefined

  const find = async (id: EncounterId): Promise<(FoundRow & { readonly record: unknown }) | undefined> => {
    const row = await db
      .selectFrom('encounters')
      .select(['record', 'serial', 'version', 'events', 'patient_key', 'provider_key'])
      .where('id', '=', String(id))
      .executeTakeFirst()
    if (row === undefined) {
      found.set(String(id), undefined)
      return undefined
    }
    const { record, version, events, patient_key, provider_key } = row
    const read = { serial: Number(row.serial), version, events, names: [patient_key, provider_key] } as const
    found.set(String(id), read)
    return { ...read, record }
  }

  const row = async (id: EncounterId): Promise<FoundRow | undefined> => {
    if (!found.has(String(id))) await find(id)
    return found.get(String(id))
  }

  const written: StoreReading['written'] = async (key) => {
    const kept = await db
      .selectFrom('keys')
      .innerJoin('encounters', 'encounters.serial', 'keys.serial')
      .select(['encounters.record', 'encounters.id', 'keys.version', 'keys.request'])
      .where('key', '=', key)
      .executeTakeFirst()
    missed = kept === undefined ? key : undefined
    if (kept === undefined) return undefined
    // Otherwise a key that is used twice by mistake would answer one encounter's save with another's record.
    if (kept.request !== request) throw new EncounterClientError('invalid', words.keyUsedTwice)
    return { id: recordOf(kept.record, kept.id).id, version: kept.version }
  }

  return {
    row,
    written,
    record: async (id) => {
      const read = await find(id)
      return read && recordOf(read.record, id)
    },
    events: async (id) => {
      const { serial, events: count } = (await row(id)) ?? { serial: undefined, events: 0 }
      if (serial === undefined) return []
      const rows = await db
        .selectFrom('events')
        .select('event')
        .where('serial', '=', serial)
        .where('number', '<', count)
        .orderBy('number')
        .execute()
      const events = rows.map(({ event }) => event)
      if (isEvents(events)) return events
      throw new EncounterClientError('not-found', words.damagedRecord(id), { isDamaged: true })
    },
    wasOvertaken: async () => missed !== undefined && (await written(missed)) !== undefined,
  }
}
