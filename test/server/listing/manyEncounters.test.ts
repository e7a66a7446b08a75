import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { HttpClient } from '../../../src/client/http/createHttpClient.js'
import { listAll } from '../../../src/client/listAll.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'
import { type RunningServer, startServer } from '../support/startServer.js'

const many = 10_020

/** Adds drafts by the database itself, all with one code: by the interface they would take minutes. */
const fill = ({ db }: Database) =>
  sql`insert into encounters
    select n, n::text, 'v' || n, json_build_object('id', n, 'encounter', json_build_object('EncounterId', n,
        'EncounterStatus', 'Draft', 'PatientId', 7, 'ProviderId', 201, 'DateOfService', '2026-06-15'),
        'version', 'v' || n, 'updatedAt', '2026-06-15T14:00:00.000Z', 'updatedBy', 'Dr. Test'),
      1, 'Draft', '2026-06-15T14:00:00.000Z', 'dr. test', '2026-06-15', '7', '201', null, '#7', '#201', '$', '$', null,
      array_to_tsvector(array['i' || n, 'ij069', 'nsample'])
    from generate_series(1, ${many}::integer) as n`.execute(db)

describe('more encounters than are counted', () => {
  let database: Database
  let server: RunningServer
  let client: HttpClient
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    const directory = createMemoryDirectory({
      patients: [{ id: 100234, name: 'Zebra, Jane', birthDate: '1985-03-15', sex: 'female' }],
      providers: [{ id: 201, name: 'Dr. Lee' }],
      appointments: [],
      today: () => '2026-06-15',
    })
    server = await startServer(database, { directory, now: () => new Date('2026-06-15T15:00:00Z') })
    client = server.clientOf(() => everyone)
    await fill(database)
    await client.create(visit, { idempotencyKey: 'zebra' })
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await database.close()
  })

  it('are counted up to the limit, which the answer names', async () => {
    const page = await client.list({ limit: 1 })
    expect(page).toMatchObject({ counts: { Draft: 10_000 }, total: 10_000, countLimit: 10_000 })
  })

  it('are counted whatever becomes of them', async () => {
    const { counts } = await client.list({ limit: 1 })
    const { id, version } = await client.create(visit, { idempotencyKey: 'counted' })
    const change = { ifMatch: version, idempotencyKey: 'voided' }
    await client.transition(id, { to: 'Voided', reason: 'As a test' }, change)
    expect((await client.list({ limit: 1 })).counts).toEqual({ ...counts, Voided: 1 })
    await sql`delete from encounters where serial between 100 and ${many}`.execute(database.db)
    expect((await client.list({ limit: 1 })).counts).toEqual({ Draft: 100, Voided: 1 })
    await sql`delete from encounters where serial < 100`.execute(database.db)
    await fill(database)
  })

  it('are found by a rare word, and counted exactly then', async () => {
    const page = await client.list({ text: 'zebra' })
    expect(page.records.map(({ encounter }) => encounter.PatientId)).toEqual([100234, 100234])
    expect(page.counts).toEqual({ Draft: 1, Voided: 1 })
    expect((await client.list({ text: 'zebra', status: 'Submitted' })).records).toEqual([])
  })

  it('are paged through by a common word, each once', async () => {
    const sort = { by: 'id', direction: 'ascending' } as const
    const page = await client.list({ text: 'sample', sort, limit: 1_000 })
    expect(page).toMatchObject({ counts: { Draft: 10_000 }, total: 10_000 })
    const all = await listAll(client, { text: 'sample', sort })
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: many }, (_, at) => at + 1))
  })

  it('are paged through in either direction by a word that few have', async () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const query = { text: '1002', sort: { by: 'dateOfService', direction }, limit: 1 } as const
      const ids: unknown[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page = await client.list({ ...query, ...(cursor === '' ? {} : { cursor }) })
        ids.push(...page.records.map(({ id }) => id))
        cursor = page.nextCursor
      }
      const expected = [1_002, 10_020].filter((id) => id <= many)
      expect([direction, ids.filter((id) => typeof id === 'number' && id <= many)]).toEqual([
        direction,
        direction === 'ascending' ? expected : expected.toReversed(),
      ])
    }
  })
})
