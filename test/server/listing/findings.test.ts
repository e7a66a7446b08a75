import { afterAll, beforeAll, expect, it } from 'vitest'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { putEntries } from '../../../src/server/directory/putEntries.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'
import { startServer } from '../support/startServer.js'

let database: Database
beforeAll(async () => {
  database = await openPglite(undefined)
  await migrate(database.db)
}, 120_000)
afterAll(() => database.close())

it('finds those that are blocked by the name that their patient has now', async () => {
  const server = await startServer(database, {
    assess: async (encounters) => encounters.map(() => ({ errors: 1, warnings: 0 })),
  })
  const client = server.clientOf(() => everyone)
  const { id } = await client.create(visit, { idempotencyKey: 'renamed' })
  const found = async (text: string) =>
    (await client.list({ text, readiness: 'blocked' })).records.map((record) => record.id)
  const rename = (name: string) =>
    putEntries(database.db, kareoEncounterUi, { patients: [{ id: 100234, name }] })
  expect(await found('doe')).toEqual([])
  await rename('Doe, Jane')
  expect(await found('doe')).toEqual([id])
  await rename('Married, Jane')
  expect([await found('doe'), await found('married')]).toEqual([[], [id]])
  await server.stop()
})
