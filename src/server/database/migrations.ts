import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import { defaultFirstId } from '../../client/BrowserClient.js'
import type { Tables } from './Tables.js'

const run = async (db: Kysely<unknown>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Text that sorts by its bytes, as the app does, whatever the locale of the database. */
const bytes = 'text collate "C"'

const initial: Migration = {
  up: (db) =>
    run(db, [
      `create table encounters (
        serial bigint primary key,
        id text not null unique,
        version text not null,
        record json not null,
        events integer not null,
        status text not null,
        updated_at ${bytes} not null,
        updated_by ${bytes} not null,
        date_of_service ${bytes} not null,
        patient_id text,
        provider_id text,
        appointment_id text,
        patient_key ${bytes} not null,
        provider_key ${bytes} not null,
        diagnosis_key ${bytes} not null,
        procedure_key ${bytes} not null,
        returned text,
        search tsvector not null
      )`,
      ...['updated_at', 'updated_by', 'date_of_service', 'patient_key', 'provider_key'].flatMap((column) => [
        `create index on encounters (${column}, serial)`,
        `create index on encounters (status, ${column}, serial)`,
      ]),
      ...['diagnosis_key', 'procedure_key'].map((column) => `create index on encounters (${column}, serial)`),
      'create index on encounters (patient_id, updated_at, serial)',
      'create index on encounters (provider_id, status, updated_at, serial)',
      'create index on encounters (appointment_id) where appointment_id is not null',
      'create index on encounters (returned, serial) where returned is not null',
      'create index on encounters using gin (search)',
      `create table events (
        serial bigint not null references encounters,
        number integer not null,
        event json not null,
        primary key (serial, number)
      )`,
      `create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'the history of an encounter is never changed or deleted'; end $$`,
      `create trigger append_only before update or delete on events
        for each row execute function refuse_change()`,
      `create table keys (
        key text primary key,
        serial bigint not null references encounters,
        version text not null,
        request text not null,
        at timestamptz not null default now()
      )`,
      'create sequence encounter_serial',
      `create table patients (
        id text primary key,
        entry json not null,
        folded ${bytes} not null,
        search tsvector not null,
        birth_date ${bytes}
      )`,
      'create index on patients (birth_date)',
      'create index on patients (folded)',
      'create index on patients using gin (search)',
      `create table providers (
        id text primary key,
        entry json not null,
        folded ${bytes} not null,
        search tsvector not null
      )`,
      'create index on providers (folded)',
      `create table appointments (
        id text primary key,
        entry json not null,
        patient_id text not null,
        provider_id text not null,
        date ${bytes} not null,
        time ${bytes} not null
      )`,
      'create index on appointments (date, time)',
      'create index on appointments (provider_id, date, time)',
      'create index on appointments (patient_id, date)',
    ]),
}

/** A trigger's function that adds what changed to `status_counts`. */
const countingFunction = (name: string, changes: string): string =>
  `create function ${name}() returns trigger language plpgsql as $$ begin
    insert into status_counts as kept
      select status, pg_backend_pid() % 64, sum(number) from (${changes}) as changes
      group by status having sum(number) <> 0 order by status
    on conflict (status, shard) do update set number = kept.number + excluded.number;
    return null;
  end $$`

/**
 * How many encounters there are by status, kept by triggers: counting ten thousand rows takes longer than a page of them.
 * Each connection adds to a row of its own, so that no save waits for another's.
 */
const statusCounts: Migration = {
  up: (db) =>
    run(db, [
      `create table status_counts (
        status text not null,
        shard integer not null,
        number bigint not null,
        primary key (status, shard)
      ) with (fillfactor = 50)`,
      'insert into status_counts select status, 0, count(*) from encounters group by status',
      countingFunction('count_added', 'select status, 1 as number from added'),
      countingFunction('count_removed', 'select status, -1 as number from removed'),
      countingFunction(
        'count_changed',
        'select status, 1 as number from added union all select status, -1 from removed',
      ),
      `create trigger count_added after insert on encounters
        referencing new table as added for each statement execute function count_added()`,
      `create trigger count_removed after delete on encounters
        referencing old table as removed for each statement execute function count_removed()`,
      `create trigger count_changed after update on encounters
        referencing old table as removed new table as added for each statement execute function count_changed()`,
      `create function clear_counts() returns trigger language plpgsql as $$ begin
        delete from status_counts;
        return null;
      end $$`,
      `create trigger count_truncated after truncate on encounters for each statement execute function clear_counts()`,
    ]),
}

/** In order. A migration that was released is never changed: the next one changes what it made. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
  '002-status-counts': statusCounts,
  '003-keys-by-age': { up: (db) => run(db, ['create index on keys (at)']) },
}

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) }

/** Runs work on one connection whose statements may take as long as they need: an index of a large table takes minutes. */
const withoutTimeout = (
  db: Kysely<Tables>,
  work: (connection: Kysely<Tables>) => Promise<void>,
): Promise<void> =>
  db.connection().execute(async (connection) => {
    const bound = (to: string) =>
      sql`select set_config('statement_timeout', ${to}, false)`.execute(connection)
    const { rows } = await sql<{
      before: string
    }>`select current_setting('statement_timeout') as before`.execute(connection)
    await bound('0')
    try {
      await work(connection)
    } finally {
      // The pool has it back, unless it broke: then what broke it is what is told.
      await bound(rows[0]?.before ?? '0').catch(() => undefined)
    }
  })

/**
 * Brings the tables up to date. Several processes may start at once: one of them migrates, the others wait, however long it
 * takes.
 *
 * @param firstId Number of the first encounter; default 8009001.
 */
export const migrate = (database: Kysely<Tables>, firstId = defaultFirstId): Promise<void> =>
  withoutTimeout(database, async (db) => {
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
    // Named, so that the tables of another schema of this database are not taken for this one's.
    const migrationTableSchema = rows[0]?.schema ?? 'public'
    const { error } = await new Migrator({ db, provider, migrationTableSchema }).migrateToLatest()
    if (error !== undefined) throw error
    await sql`select setval('encounter_serial', ${firstId}, false)
      where not (select is_called from encounter_serial)`.execute(db)
  })
