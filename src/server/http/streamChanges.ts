import type { FastifyReply } from 'fastify'
import type { ChangeNotice } from '../../client/http/readNotices.js'
import { readPosition } from '../changes/readPosition.js'
import type { Site } from './Site.js'

/** How often an empty line says that a stream still stands, in ms. */
const beat = 15_000

/** What {@link streamChanges} goes by. */
export interface StreamLife {
  /** Aborted when the server stops. */
  readonly signal: AbortSignal
  /** Whether whoever asked is still signed in. */
  readonly isSignedIn: () => Promise<boolean>
}

/**
 * Answers with a stream of notices, one a line, until either side closes it, or the token that opened it has expired. The
 * first one has the position from which changes are told.
 */
export const streamChanges = (
  reply: FastifyReply,
  { db, feed }: Pick<Site, 'db' | 'feed'>,
  { signal, isSignedIn }: StreamLife,
): void => {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
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
    // Until its last line is read, one that has ended is told as well, and writing to it would end the process.
    if (raw.writableEnded) return
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
  const end = () => raw.end()
  const timer = setInterval(() => {
    send('\n')
    isSignedIn().then(
      (is) => {
        if (!is) end()
      },
      // An issuer that cannot be reached says nothing about the token.
      () => undefined,
    )
  }, beat)
  signal.addEventListener('abort', end)
  raw.on('close', () => {
    clearInterval(timer)
    stop()
    signal.removeEventListener('abort', end)
  })
}
