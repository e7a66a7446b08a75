import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, it, vi } from 'vitest'
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
const startPostgres = async (onListen: (socket: Socket, count: number) => void) => {
  const sockets: Socket[] = []
  let listens = 0
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(welcome)
      socket.on('data', (data) => {
        if (data.toString().includes('listen')) onListen(socket, ++listens)
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
