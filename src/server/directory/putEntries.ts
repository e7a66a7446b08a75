import { type Kysely, sql } from 'kysely'
import type { DirectoryEntries, PatientEntry, ProviderEntry } from '../../client/Directory.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { fold, wordsOf } from '../../client/matchTerms.js'
import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { idLexeme, nameLexeme } from '../listing/searchText.js'
import { encounterColumns } from '../store/encounterColumns.js'

/** Entries to add to the directory, or to replace there. */
export interface DirectoryUpdate {
  readonly patients?: readonly PatientEntry[]
  readonly providers?: readonly ProviderEntry[]
  readonly appointments?: readonly DirectoryEntries['appointment'][]
}

/** Rows of one statement. */
const batchSize = 500

const personOf = (entry: PatientEntry | ProviderEntry) => {
  const lexemes = [...wordsOf(entry.name).map(nameLexeme), idLexeme(fold(String(entry.id)))]
  return {
    id: String(entry.id),
    entry: JSON.stringify(entry),
    folded: fold(entry.name).slice(0, 500),
    search: sql<string>`array_to_tsvector(${[...new Set(lexemes)]}::text[])`,
  }
}

/**
 * The ids of those whose name is not the one that is stored. An import brings everybody every night: to write all their
 * encounters anew would hold up each save until its end.
 */
const renamed = async (
  db: Kysely<Tables>,
  table: 'patients' | 'providers',
  entries: readonly (PatientEntry | ProviderEntry)[],
): Promise<readonly string[]> => {
  const ids = entries.map(({ id }) => String(id))
  const { rows } = await sql<{ id: string; name: string }>`
    select id, entry->>'name' as name from ${sql.table(table)} where id = any(${ids}::text[])`.execute(db)
  const known = new Map(rows.map(({ id, name }) => [id, name]))
  return entries.filter(({ id, name }) => known.get(String(id)) !== name).map(({ id }) => String(id))
}

/** Lists find encounters by names that are kept beside them, so a changed name changes those rows as well. */
const renameEncounters = async (
  db: Kysely<Tables>,
  ui: EncounterUi,
  column: 'patient_id' | 'provider_id',
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('encounters')
    .select(['serial', 'record', 'version'])
    .where(sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`)
    .execute()
  for (const { serial, record, version } of rows) {
    if (!isRecord(record)) continue
    const { patientId, providerId } = readEncounter(record.encounter, ui)
    const nameIn = async (table: 'patients' | 'providers', id: unknown) => {
      const { rows: named } = await sql<{ name: string }>`
        select entry->>'name' as name from ${sql.table(table)} where id = ${String(id ?? '')}`.execute(db)
      return named[0]?.name
    }
    const names = {
      patient: await nameIn('patients', patientId),
      provider: await nameIn('providers', providerId),
    }
    const { lexemes, patient_key, provider_key } = encounterColumns(record, ui, names)
    const search = sql<string>`array_to_tsvector(${lexemes}::text[])`
    await db
      .updateTable('encounters')
      .set({ patient_key, provider_key, search })
      .where('serial', '=', Number(serial))
      .where('version', '=', version)
      .where(
        sql<boolean>`(patient_key, provider_key, search) is distinct from (${patient_key}, ${provider_key}, ${search})`,
      )
      .execute()
  }
}

/** Adds or replaces entries of the directory, in one transaction. */
export const putEntries = async (
  database: Kysely<Tables>,
  ui: EncounterUi,
  { patients = [], providers = [], appointments = [] }: DirectoryUpdate,
): Promise<void> => {
  const renames: (readonly ['patient_id' | 'provider_id', readonly string[]])[] = []
  await database.transaction().execute(async (db) => {
    for (const batch of batchesOf(patients, batchSize)) {
      const changed = await renamed(db, 'patients', batch)
      await db
        .insertInto('patients')
        .values(batch.map((entry) => ({ ...personOf(entry), birth_date: entry.birthDate ?? null })))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((is) => ({
            entry: is.ref('excluded.entry'),
            folded: is.ref('excluded.folded'),
            search: is.ref('excluded.search'),
            birth_date: is.ref('excluded.birth_date'),
          })),
        )
        .execute()
      await renameEncounters(db, ui, 'patient_id', changed)
      renames.push(['patient_id', changed])
    }
    for (const batch of batchesOf(providers, batchSize)) {
      const changed = await renamed(db, 'providers', batch)
      await db
        .insertInto('providers')
        .values(batch.map(personOf))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((is) => ({
            entry: is.ref('excluded.entry'),
            folded: is.ref('excluded.folded'),
            search: is.ref('excluded.search'),
          })),
        )
        .execute()
      await renameEncounters(db, ui, 'provider_id', changed)
      renames.push(['provider_id', changed])
    }
    for (const batch of batchesOf(appointments, batchSize)) {
      await db
        .insertInto('appointments')
        .values(
          batch.map((entry) => ({
            id: String(entry.id),
            entry: JSON.stringify(entry),
            patient_id: String(entry.patientId),
            provider_id: String(entry.providerId),
            date: entry.date,
            time: entry.time ?? '',
          })),
        )
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((is) => ({
            entry: is.ref('excluded.entry'),
            patient_id: is.ref('excluded.patient_id'),
            provider_id: is.ref('excluded.provider_id'),
            date: is.ref('excluded.date'),
            time: is.ref('excluded.time'),
          })),
        )
        .execute()
    }
  })
  // What was created in the meantime has the names of before, and no later import would find these changed.
  for (const [column, ids] of renames) await renameEncounters(database, ui, column, ids)
}
