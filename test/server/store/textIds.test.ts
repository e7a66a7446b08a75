import { afterAll, beforeAll, expect, it } from 'vitest'
import { kareoEncounterSchema } from '../../../src/encounter/kareoEncounter.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { everyone, visit } from '../../../src/testing/contractSupport.js'
import { startServer } from '../support/startServer.js'

let database: Database
beforeAll(async () => {
  database = await openPglite(undefined)
  await migrate(database.db)
}, 120_000)
afterAll(() => database.close())

const textSchema = () => {
  const schema = structuredClone(Object(kareoEncounterSchema))
  const properties: unknown = schema.properties
  if (!isDictionary(properties)) throw new Error('The schema has properties.')
  return { ...schema, properties: { ...properties, EncounterId: { type: 'string' } } }
}

it('restores encounters whose ids are different texts of one number, and goes on counting', async () => {
  const server = await startServer(database, { schema: textSchema() })
  const client = server.clientOf(() => everyone)
  const made = await client.create(visit, { idempotencyKey: 'text' })
  const history = await client.history(made.id)
  const ids = ['12', '012', '12.0', '0x0c', '9007199254740991']
  const backup = ids.map((id) => ({
    record: { ...made, id, encounter: { ...made.encounter, EncounterId: id } },
    history,
  }))
  expect((await client.restore(backup)).map(({ kind }) => kind)).toEqual(ids.map(() => 'restored'))
  const after = await client.create(visit, { idempotencyKey: 'after' })
  expect(Number(after.id)).toBeLessThan(2 ** 40)
  await server.stop()
})

it('restores an encounter whose number another one has drawn, whose own id is no number', async () => {
  const server = await startServer(database, { schema: textSchema() })
  const client = server.clientOf(() => everyone)
  const made = await client.create(visit, { idempotencyKey: 'drawn' })
  const history = await client.history(made.id)
  const next = String(Number(made.id) + 1)
  for (const id of ['of another system', next]) {
    const record = { ...made, id, encounter: { ...made.encounter, EncounterId: id } }
    expect([id, await client.restore([{ record, history }])]).toMatchObject([id, [{ kind: 'restored' }]])
  }
  await server.stop()
})
