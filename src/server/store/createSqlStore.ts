import { type Kysely, sql, type Transaction } from 'kysely'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { EncounterStore, StoreReading, StoreWriting } from '../../client/EncounterStore.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { isEvents } from '../../client/storedShapes.js'
import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import { readEncounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/server.js'
import { announce } from '../changes/announce.js'
import type { Tables } from '../database/Tables.js'
import { encounterColumns } from './encounterColumns.js'
import { retrying, WriteRace } from './retrying.js'

/** What a store of one request knows. */
export interface SqlStoreOptions {
  readonly ui: EncounterUi
  /** Converts a serial number, or an id of an address, to the type of the schema's identifier. */
  readonly toId: (serial: number | string) => EncounterId
  /** Digest of the request, kept with its idempotency key. */
  readonly request: string
  /** The client that makes the change, which need not be told of it. */
  readonly clientId: string | undefined
}

const recordOf = (stored: unknown, id: EncounterId): EncounterRecord => {
  if (isRecord(stored)) return stored
  throw new EncounterClientError('not-found', words.damagedRecord(id), { isDamaged: true })
}

const reading = (
  db: Kysely<Tables> | Transaction<Tables>,
  { request }: SqlStoreOptions,
  isWriting: boolean,
): StoreReading => ({
  record: async (id) => {
    const query = db.selectFrom('encounters').select('record').where('id', '=', String(id))
    // A writer locks the row: another one waits, and then sees this one's version.
    const row = await (isWriting ? query.forUpdate() : query).executeTakeFirst()
    return row && recordOf(row.record, id)
  },
  events: async (id) => {
    const rows = await db
      .selectFrom('events')
      .innerJoin('encounters', 'encounters.serial', 'events.serial')
      .select('event')
      .where('encounters.id', '=', String(id))
      .orderBy('events.number')
      .execute()
    const events = rows.map(({ event }) => event)
    if (isEvents(events)) return events
    throw new EncounterClientError('not-found', words.damagedRecord(id), { isDamaged: true })
  },
  written: async (key) => {
    const row = await db
      .selectFrom('keys')
      .innerJoin('encounters', 'encounters.serial', 'keys.serial')
      .select(['encounters.record', 'encounters.id', 'keys.version', 'keys.request'])
      .where('key', '=', key)
      .executeTakeFirst()
    if (row === undefined) return undefined
    // Otherwise a key that is used twice by mistake would answer one encounter's save with another's record.
    if (row.request !== request) throw new EncounterClientError('invalid', words.keyUsedTwice)
    return { id: recordOf(row.record, row.id).id, version: row.version }
  },
})

const namesOf = async (db: Transaction<Tables>, record: EncounterRecord, ui: EncounterUi) => {
  const { patientId, providerId } = readEncounter(record.encounter, ui)
  const nameIn = async (table: 'patients' | 'providers', id: EncounterId | undefined) => {
    if (id === undefined) return undefined
    const row = await db
      .selectFrom(table)
      .select(sql<string>`entry->>'name'`.as('name'))
      .where('id', '=', String(id))
      .executeTakeFirst()
    return row?.name
  }
  return {
    patient: await nameIn('patients', patientId),
    provider: await nameIn('providers', providerId),
  }
}

const writing = (
  db: Transaction<Tables>,
  options: SqlStoreOptions,
  onChanged: (id: EncounterId) => void,
): StoreWriting => {
  const { ui, toId, request } = options
  const read = reading(db, options, true)
  /** The serial and version of each record as this transaction found it. */
  const before = new Map<
    string,
    { readonly serial: number; readonly version: string; readonly events: number }
  >()

  const find = async (id: EncounterId) => {
    const known = before.get(String(id))
    if (known !== undefined) return known
    const row = await db
      .selectFrom('encounters')
      .select(['serial', 'version', 'events'])
      .where('id', '=', String(id))
      .executeTakeFirst()
    return row && { ...row, serial: Number(row.serial) }
  }

  const nextSerial = async (): Promise<number> => {
    const { rows } = await sql<{
      serial: string
    }>`select nextval('encounter_serial')::text as serial`.execute(db)
    return Number(rows[0]?.serial)
  }

  const insert = async (
    record: EncounterRecord,
    row: object & ReturnType<typeof columnsFor>,
    events: number,
  ) => {
    const number = Number(record.id)
    const isNumbered = Number.isSafeInteger(number) && number > 0
    const serial = isNumbered ? number : await nextSerial()
    const added = await db
      .insertInto('encounters')
      .values({ ...row, serial, id: String(record.id), events })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) throw new WriteRace()
    // The next number follows the highest one, also where this one came from a backup.
    if (isNumbered) {
      await sql`select setval('encounter_serial', ${serial}) where ${serial} > (select last_value from encounter_serial)`.execute(
        db,
      )
    }
    return serial
  }

  const columnsFor = (record: EncounterRecord, names: Awaited<ReturnType<typeof namesOf>>) => {
    const { lexemes, ...columns } = encounterColumns(record, ui, names)
    return {
      ...columns,
      version: record.version,
      record: JSON.stringify(record),
      search: sql<string>`array_to_tsvector(${lexemes}::text[])`,
    }
  }

  const write = async (record: EncounterRecord, events: readonly EncounterEvent[]): Promise<number> => {
    const found = await find(record.id)
    const row = columnsFor(record, await namesOf(db, record, ui))
    let serial: number
    if (found === undefined) serial = await insert(record, row, events.length)
    else {
      serial = found.serial
      const updated = await db
        .updateTable('encounters')
        .set({ ...row, events: found.events + events.length })
        .where('serial', '=', serial)
        .where('version', '=', found.version)
        .executeTakeFirst()
      if (updated.numUpdatedRows !== 1n) throw new WriteRace()
    }
    const first = found?.events ?? 0
    await db
      .insertInto('events')
      .values(events.map((event, at) => ({ serial, number: first + at, event: JSON.stringify(event) })))
      .execute()
    onChanged(record.id)
    return serial
  }

  return {
    ...read,
    record: async (id) => {
      const record = await read.record(id)
      const found = record && (await find(id))
      if (found !== undefined) before.set(String(id), found)
      return record
    },
    newId: async () => {
      for (;;) {
        const id = toId(await nextSerial())
        if ((await find(id)) === undefined) return id
      }
    },
    put: async (record, events, key) => {
      const serial = events.length > 0 ? await write(record, events) : (await find(record.id))?.serial
      before.delete(String(record.id))
      if (key === undefined || serial === undefined) return
      const added = await db
        .insertInto('keys')
        .values({ key, serial, version: record.version, request })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      // Another request with this key was first. The next attempt finds its result.
      if (added.numInsertedOrUpdatedRows !== 1n) throw new WriteRace()
    },
  }
}

/**
 * The {@link EncounterStore} of one request: each write is one transaction. It is announced once it is committed: within
 * it, PostgreSQL would commit one announcing transaction after the other, each with its wait for the disk.
 */
export const createSqlStore = (db: Kysely<Tables>, options: SqlStoreOptions): EncounterStore => ({
  read: async (work) => work(reading(db, options, false)),
  write: async (work) => {
    let changed: EncounterId[] = []
    const result = await retrying(() => {
      changed = []
      return db
        .transaction()
        .execute((transaction) => work(writing(transaction, options, (id) => changed.push(id))))
    })
    const { clientId: by } = options
    if (changed.length > 0) {
      // The write is done, whether or not it can be announced; who missed it asks again at its next list.
      void announce(db, { ids: changed, ...(by === undefined ? undefined : { by }) }).catch(() => undefined)
    }
    return result
  },
})
