import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { putEntries } from '../../../src/server/directory/putEntries.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { createPostgresSchema, postgresUrl } from '../support/postgresSchema.js'
import { startServer } from '../support/startServer.js'

/** Has imports wait before they are committed, which an import of a large directory does by itself. */
const holdImports = async ({ db }: Database) => {
  await sql`create function hold() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock_shared(1);
    return null;
  end $$`.execute(db)
  await sql`create constraint trigger held after update on patients deferrable initially deferred
    for each row execute function hold()`.execute(db)
}

/** Whether an import has come to its end, and waits there. */
const isHeld = async ({ db }: Database): Promise<boolean> => {
  const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(db)
  return rows.length > 0
}

/** Whether a save waits for a row that an import has. */
const isWaiting = async ({ db }: Database): Promise<boolean> => {
  const { rows } = await sql`select from pg_locks where locktype = 'transactionid' and not granted`.execute(
    db,
  )
  return rows.length > 0
}

// PGlite has one connection: a save waits for an import as a whole.
it.skipIf(postgresUrl === undefined)(
  'finds by its new name a patient whose encounter was saved while the name came in',
  async () => {
    const { open, drop } = await createPostgresSchema(postgresUrl ?? '', 'renaming')
    const [database, importing] = [open(), open()]
    await migrate(database.db)
    const server = await startServer(database, {})
    const client = server.clientOf(() => everyone)
    const naming = (name: string) =>
      putEntries(importing.db, kareoEncounterUi, { patients: [{ id: 100234, name }] })
    await naming('Sample, Before')
    const first = await client.create(visit, { idempotencyKey: 'before' })
    await holdImports(database)
    let renamed: Promise<void> | undefined
    let saved: Promise<unknown> | undefined
    await database.db.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(1)`.execute(holder)
      renamed = naming('Sample, After')
      await expect.poll(() => isHeld(database)).toBe(true)
      await client.create(visit, { idempotencyKey: 'meanwhile' })
      // It waits for the import, which has the row.
      saved = client.update(first.id, { ...visit, ProviderId: 8 }, over(first))
      await expect.poll(() => isWaiting(database)).toBe(true)
      await sql`select pg_advisory_unlock(1)`.execute(holder)
    })
    await renamed
    await saved
    const totals = []
    for (const text of ['before', 'after']) totals.push((await client.list({ text })).total)
    expect(totals).toEqual([0, 2])
    await server.stop()
    await Promise.all([database.close(), importing.close()])
    await drop()
  },
)
