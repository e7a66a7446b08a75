import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { expect, it, vi } from 'vitest'
import { isAway } from '../../../src/server/database/isAway.js'
import { openPostgres } from '../../../src/server/database/openPostgres.js'

/** A message of PostgreSQL's protocol. */
const message = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}
const ready = message('Z', Buffer.from('I'))
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), ready])
const done = Buffer.concat([message('C', Buffer.from('LISTEN\0')), ready])

/** As much of PostgreSQL as listening needs. */
const startPostgres = async (
  onListen: (socket: Socket, count: number) => void,
  onOther: (socket: Socket, data: string) => void = () => undefined,
) => {
  const sockets: Socket[] = []
  let listens = 0
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(welcome)
      socket.on('data', (data) => {
        if (data.toString().includes('listen')) onListen(socket, ++listens)
        else onOther(socket, data.toString())
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port }: AddressInfo = Object(server.address())
  return { url: `postgres://postgres@127.0.0.1:${port}/any`, sockets, close: () => server.close() }
}

it('listens once, also where a connection is lost while it begins to', async () => {
  const postgres = await startPostgres((socket, count) => {
    if (count === 2) socket.destroy()
    else socket.write(done)
  })
  const database = openPostgres(postgres.url)
  const missed = vi.fn()
  const stop = await database.listen('changes', missed)
  postgres.sockets[0]?.destroy()
  await expect.poll(() => missed.mock.calls).toEqual([[undefined]])
  await stop()
  expect([missed.mock.calls, postgres.sockets.length]).toEqual([[[undefined]], 3])
  await database.close()
  postgres.close()
})

it('goes on where a connection is lost in the middle of a statement, which may be tried again', async () => {
  const postgres = await startPostgres(
    () => undefined,
    (socket, data) => {
      if (!data.startsWith('X')) socket.destroy()
    },
  )
  const { db, close } = openPostgres(postgres.url)
  const lost = await sql`select 1`.execute(db).catch((error: unknown) => error)
  expect(isAway(lost)).toBe(true)
  await close()
  postgres.close()
})

it('puts no connection back whose transaction could not be ended', async () => {
  let statements = 0
  const failed = message('E', Buffer.from('SERROR\0C40001\0Mno\0\0'))
  const postgres = await startPostgres(
    () => undefined,
    (socket, data) => {
      if (data.startsWith('X')) return
      statements += 1
      // It refuses what comes after the beginning, the rollback included.
      socket.write(statements === 1 ? done : Buffer.concat([failed, ready]))
    },
  )
  const { db, close } = openPostgres(postgres.url)
  const work = db.transaction().execute((transaction) => sql`select 1`.execute(transaction))
  await expect(work).rejects.toThrow()
  await expect(sql`select 1`.execute(db)).rejects.toThrow()
  expect(postgres.sockets).toHaveLength(2)
  await close()
  postgres.close()
})
