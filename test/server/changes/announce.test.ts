import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeChannel, createAnnouncer } from '../../../src/server/changes/announce.js'
import type { Database } from '../../../src/server/database/Database.js'
import { openPglite } from '../../../src/server/database/openPglite.js'

let database: Database
beforeAll(async () => {
  database = await openPglite(undefined)
}, 120_000)
afterAll(() => database.close())

it('has everybody look again where a change could not be announced', async () => {
  const told: unknown[] = []
  const stop = await database.listen(changeChannel, (payload) => told.push(payload))
  let failures = 0
  const failingOnce = new Proxy(database.db, {
    get: (db, name) => {
      if (name === 'getExecutor' && failures === 0) {
        failures += 1
        throw new Error('Connection terminated')
      }
      const value: unknown = Reflect.get(db, name, db)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  const announcer = createAnnouncer(failingOnce)
  announcer.announce({ ids: [8009001] })
  await expect.poll(() => told).toEqual(['{"ids":"all"}'])
  expect(failures).toBe(1)
  await announcer.close()
  await stop()
})
