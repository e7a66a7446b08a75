import fastify from 'fastify'
import { afterEach, expect, it, vi } from 'vitest'
import { createChangeFeed } from '../../../src/server/changes/createChangeFeed.js'
import { createServer } from '../../../src/server/http/createServer.js'
import { streamChanges } from '../../../src/server/http/streamChanges.js'
import { openSite } from '../../../src/server/openSite.js'
import { everyone } from '../../../src/testing/contractSupport.js'
import { openSilentDatabase } from '../support/silentDatabase.js'

const begun = '{"ids":[],"at":""}\n'
const headers = { authorization: 'Bearer known' }

afterEach(() => {
  vi.useRealTimers()
})

it('writes nothing more to a stream that has ended, which would end the process', async () => {
  const { database, announce } = openSilentDatabase()
  const feed = await createChangeFeed(database)
  const stopping = new AbortController()
  const app = fastify()
  app.get('/changes', (_, reply) =>
    streamChanges(
      reply,
      { db: database.db, feed },
      { signal: stopping.signal, isSignedIn: async () => true },
    ),
  )
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const stream = await fetch(`${address}/changes`)
  stopping.abort()
  // What was under way is saved, and announced after it.
  for (const id of [8009001, 8009002, 8009003]) announce(JSON.stringify({ ids: [id] }))
  expect(await stream.text()).toBe(begun)
  await app.close()
})

it('ends a stream whose token has expired, and none whose issuer cannot be reached', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { database } = openSilentDatabase()
  const asked = vi.fn().mockResolvedValueOnce(everyone)
  const site = await openSite(database, { authenticate: asked })
  const app = await createServer(site, { logs: false })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const stream = await fetch(`${address}/api/changes`, { headers })
  expect(stream.headers.get('x-content-type-options')).toBe('nosniff')
  const text = stream.text()
  asked.mockRejectedValueOnce(new Error('The issuer is away.')).mockResolvedValueOnce(everyone)
  await vi.advanceTimersByTimeAsync(30_000)
  asked.mockResolvedValueOnce(undefined)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await text).toBe(`${begun}\n\n\n`)
  await app.close()
  await site.close()
})
