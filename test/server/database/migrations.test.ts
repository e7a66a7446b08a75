import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'

it('cuts no migration off, however long it takes, and any other statement as before', async () => {
  const { db, close } = await openPglite(undefined)
  await sql`set statement_timeout = '30s'`.execute(db)
  await sql`create function refuse_bound() returns event_trigger language plpgsql as $$ begin
    if current_setting('statement_timeout') <> '0' then raise exception 'it would be cut off'; end if;
  end $$`.execute(db)
  await sql`create event trigger bounds on ddl_command_start execute function refuse_bound()`.execute(db)
  await migrate(db)
  const { rows } = await sql<{ at: string }>`select current_setting('statement_timeout') as at`.execute(db)
  expect(rows).toEqual([{ at: '30s' }])
  await close()
}, 240_000)
