import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/server/database/Database.js'
import { migrate } from '../../src/server/database/migrations.js'
import { openPglite } from '../../src/server/database/openPglite.js'
import { createServer } from '../../src/server/http/createServer.js'
import type { Site } from '../../src/server/http/Site.js'
import { openSite } from '../../src/server/openSite.js'
import { everyone } from '../../src/testing/contractSupport.js'

describe('a server that stops', () => {
  let database: Database
  let site: Site & { readonly close: () => Promise<void> }
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    site = await openSite(database, { authenticate: async () => everyone })
  }, 120_000)
  afterAll(async () => {
    await site.close()
    await database.close()
  })

  it('answers what is under way, and ends its streams and connections', async () => {
    let begun: (() => void) | undefined
    let go: (() => void) | undefined
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve
    })
    const mayGo = new Promise<void>((resolve) => {
      go = resolve
    })
    const list: Site['list'] = async (query) => {
      begun?.()
      await mayGo
      return site.list(query)
    }
    const app = await createServer({ ...site, list }, { logs: false })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const headers = { authorization: 'Bearer known', 'content-type': 'application/json' }
    const stream = await fetch(`${address}/api/changes`, { headers })
    const asked = fetch(`${address}/api/encounters/search`, { method: 'POST', headers, body: '{}' })
    await isUnderWay
    // As a browser opens before it needs it.
    const unused = connect(Number(new URL(address).port), '127.0.0.1')
    await once(unused, 'connect')
    const closed = app.close()
    expect(await stream.text()).toMatch(/^\{"ids":\[\],"at":/)
    go?.()
    const answer = await asked
    expect([answer.status, await answer.json()]).toMatchObject([200, { records: [] }])
    await closed
    expect(unused.destroyed || (await once(unused, 'close'))).toBeTruthy()
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })
})
