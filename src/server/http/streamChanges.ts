import type { FastifyReply } from 'fastify'
import type { ChangeNotice } from '../../client/http/readNotices.js'
import { readPosition } from '../changes/readPosition.js'
import type { Site } from './Site.js'

/** How often an empty line says that a stream still stands, in ms. */
const beat = 15_000

/**
 * Answers with a stream of notices, one a line, until either side closes it. The first one has the position from which
 * changes are told.
 */
export const streamChanges = (
  reply: FastifyReply,
  { db, feed }: Pick<Site, 'db' | 'feed'>,
  signal: AbortSignal,
): void => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
    // Asks a proxy to pass on each line as it comes.
    'x-accel-buffering': 'no',
    // A stream is the last answer of its connection, which ends with it.
    connection: 'close',
  })
  // A reader that does not keep up is closed; it asks for everything when it comes back.
  const send = (line: string) => {
    if (!raw.write(line) && raw.writableLength > 1_000_000) raw.destroy()
  }
  const sendNotice = (notice: ChangeNotice) => send(`${JSON.stringify(notice)}\n`)
  let early: ChangeNotice[] | undefined = []
  const stop = feed.subscribe((notice) => {
    if (early === undefined) sendNotice(notice)
    else early.push(notice)
  })
  const begin = (first: ChangeNotice) => {
    sendNotice(first)
    for (const notice of early ?? []) sendNotice(notice)
    early = undefined
  }
  // Without a position the client takes everything for changed.
  readPosition(db).then(
    (at) => begin({ ids: [], at }),
    () => begin({ ids: 'all' }),
  )
  const timer = setInterval(() => send('\n'), beat)
  const end = () => raw.end()
  signal.addEventListener('abort', end)
  raw.on('close', () => {
    clearInterval(timer)
    stop()
    signal.removeEventListener('abort', end)
  })
}
