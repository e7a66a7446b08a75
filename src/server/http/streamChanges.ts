import type { FastifyReply } from 'fastify'
import type { ChangeFeed } from '../changes/createChangeFeed.js'

/** How often an empty line says that a stream still stands, in ms. */
const beat = 15_000

/** Answers with a stream of notices, one a line, until either side closes it. */
export const streamChanges = (reply: FastifyReply, feed: ChangeFeed, signal: AbortSignal): void => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
    // Asks a proxy to pass on each line as it comes.
    'x-accel-buffering': 'no',
  })
  raw.write('\n')
  // A reader that does not keep up is closed; it asks for everything when it comes back.
  const send = (line: string) => {
    if (!raw.write(line) && raw.writableLength > 1_000_000) raw.destroy()
  }
  const stop = feed.subscribe((notice) => send(`${JSON.stringify(notice)}\n`))
  const timer = setInterval(() => send('\n'), beat)
  const end = () => raw.end()
  signal.addEventListener('abort', end)
  raw.on('close', () => {
    clearInterval(timer)
    stop()
    signal.removeEventListener('abort', end)
  })
}
