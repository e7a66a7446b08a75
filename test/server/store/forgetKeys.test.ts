import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { forgetKeys } from '../../../src/server/store/forgetKeys.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'
import { type RunningServer, startServer } from '../support/startServer.js'

let database: Database
let server: RunningServer
beforeAll(async () => {
  database = await openPglite(undefined)
  await migrate(database.db)
  server = await startServer(database, {})
}, 120_000)
afterAll(async () => {
  await server.stop()
  await database.close()
})

const day = 86_400_000

it('clears the key of a write after seven days, and not before', async () => {
  const client = server.clientOf(() => everyone)
  const created = await client.create(visit, { idempotencyKey: 'kept' })
  const keys = () => database.db.selectFrom('keys').select('key').execute()
  await forgetKeys(database.db, new Date(Date.now() + 6 * day))
  expect(await keys()).toHaveLength(1)
  expect(await client.create(visit, { idempotencyKey: 'kept' })).toEqual(created)
  await forgetKeys(database.db, new Date(Date.now() + 8 * day))
  expect(await keys()).toEqual([])
  expect(await client.get(created.id)).toEqual(created)
})
