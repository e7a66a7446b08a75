import { type Kysely, sql } from 'kysely'
import type { EncounterEvent, EncounterRecord } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import type { FoundRow } from './createReading.js'
import { encounterColumns } from './encounterColumns.js'
import { WriteRace } from './retrying.js'

/** A record that is to be written. */
export interface PlannedPut {
  readonly record: EncounterRecord
  /** What is added to its history; empty: only the key is kept. */
  readonly events: readonly EncounterEvent[]
  readonly key: string | undefined
  /** The row that the record was read from; undefined for a new one. */
  readonly found: FoundRow | undefined
  /** The number of a new record. */
  readonly serial: number
}

/** The names by which lists find an encounter, in one statement. */
const namesOf = async (db: Kysely<Tables>, { encounter }: EncounterRecord, ui: EncounterUi) => {
  const { patientId, providerId } = readEncounter(encounter, ui)
  const [patient, provider] = [patientId, providerId].map((id) => (id === undefined ? null : String(id)))
  const { rows } = await sql<{ readonly patient: string | null; readonly provider: string | null }>`select
    (select entry->>'name' from patients where id = ${patient}) as patient,
    (select entry->>'name' from providers where id = ${provider}) as provider`.execute(db)
  return { patient: rows[0]?.patient ?? undefined, provider: rows[0]?.provider ?? undefined }
}

/** Keeps the key of a write that changed nothing. */
const putKey = async (db: Kysely<Tables>, { record, key }: PlannedPut, request: string): Promise<void> => {
  if (key === undefined) return
  await sql`insert into keys (key, serial, version, request)
    select ${key}, serial, ${record.version}, ${request} from encounters where id = ${String(record.id)}`.execute(
    db,
  )
}

/**
 * Writes a record, its history and its key in one statement, which takes place whole or not at all.
 *
 * @throws WriteRace if the record is not as it was read, or its id is taken. A key that is taken is a unique violation,
 *   which runs the work again as well.
 */
export const putRecord = async (
  db: Kysely<Tables>,
  put: PlannedPut,
  { ui, request }: { readonly ui: EncounterUi; readonly request: string },
): Promise<void> => {
  const { record, events, key, found, serial } = put
  if (events.length === 0) return putKey(db, put, request)
  const { lexemes, ...columns } = encounterColumns(record, ui, await namesOf(db, record, ui))
  const first = found?.events ?? 0
  const row = {
    ...columns,
    version: record.version,
    record: JSON.stringify(record),
    search: sql<string>`array_to_tsvector(${lexemes}::text[])`,
    events: first + events.length,
  }
  const changed =
    found === undefined
      ? db
          .insertInto('encounters')
          .values({ ...row, serial, id: String(record.id) })
          .onConflict((conflict) => conflict.doNothing())
          .returning('serial')
      : db
          .updateTable('encounters')
          .set(row)
          .where('serial', '=', found.serial)
          .where('version', '=', found.version)
          // An import that has just renamed somebody changes these, and not the version.
          .where('patient_key', '=', found.names[0])
          .where('provider_key', '=', found.names[1])
          .returning('serial')
  const told = events.map((event) => JSON.stringify(event))
  const kept =
    key === undefined
      ? sql``
      : sql`, kept as (
          insert into keys (key, serial, version, request)
          select ${key}, serial, ${record.version}, ${request} from changed)`
  const { rows } = await sql`with changed as (${changed}), told as (
      insert into events (serial, number, event)
      select serial, ${first}::integer + place - 1, event::json
      from changed, unnest(${told}::text[]) with ordinality as given (event, place)
    )${kept} select serial from changed`.execute(db)
  if (rows.length !== 1) throw new WriteRace()
}
