import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../monkey/random.js'
import { drawFate, type Fate } from './Fate.js'

/** What {@link startFaultyProxy} takes. */
export interface FaultyProxyOptions {
  /** Port of the server behind it. */
  readonly target: number
  /** Its own port; 0: a free one. */
  readonly port?: number
  readonly random: Random
  /** How long a client waits for an answer, in ms: what is late comes after that. */
  readonly patience: number
  /** Whether a request may be disturbed; default: all. */
  readonly disturbs?: (path: string) => boolean
}

/** A proxy that loses, fails, delays and repeats requests. */
export interface FaultyProxy {
  readonly origin: string
  /** How often each fate was met. */
  readonly met: ReadonlyMap<Fate, number>
  /** From now on every request passes. */
  heal(): void
  /** Resolves once nothing is held back any more. */
  settled(): Promise<void>
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

const localhost = '127.0.0.1'

/** Starts a {@link FaultyProxy} before a server. */
export const startFaultyProxy = async ({
  target,
  port = 0,
  random,
  patience,
  disturbs = () => true,
}: FaultyProxyOptions): Promise<FaultyProxy> => {
  const met = new Map<Fate, number>()
  const held = new Set<Promise<unknown>>()
  let isHealed = false

  /** Sends a request on. Undefined where the server did not answer, for example as it was killed. */
  const sendOn = (incoming: IncomingMessage, body: Buffer): Promise<Answer | undefined> =>
    new Promise((resolve) => {
      const { method, url, headers } = incoming
      const outgoing = sendRequest(
        { host: localhost, port: target, method, path: url, headers },
        (response) =>
          buffer(response).then(
            (answer) =>
              resolve({ status: response.statusCode ?? 502, headers: response.headers, body: answer }),
            () => resolve(undefined),
          ),
      )
      outgoing.on('error', () => resolve(undefined))
      outgoing.end(body)
    })

  /** Passes a stream on for as long as both ends hold, or until it is cut. */
  const passStream = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { url, headers } = incoming
    const request = sendRequest({ host: localhost, port: target, path: url, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers)
      response.on('error', () => outgoing.destroy())
      response.on('close', () => outgoing.destroy())
      response.pipe(outgoing)
    })
    request.on('error', () => outgoing.destroy())
    outgoing.on('close', () => request.destroy())
    request.end()
    if (!isHealed && disturbs(url ?? '') && random.chance(50)) {
      const timer = setTimeout(() => outgoing.destroy(), random.below(5_000))
      outgoing.on('close', () => clearTimeout(timer))
    }
  }

  const hold = async <T>(work: Promise<T>): Promise<T> => {
    held.add(work)
    try {
      return await work
    } finally {
      held.delete(work)
    }
  }

  const answer = (outgoing: ServerResponse, got: Answer | undefined) => {
    if (got === undefined) outgoing.destroy()
    else outgoing.writeHead(got.status, got.headers).end(got.body)
  }

  const fail = (outgoing: ServerResponse) => {
    const status = random.pick([500, 502, 503, 504]) ?? 502
    outgoing.writeHead(status, status === 503 ? { 'retry-after': '0' } : {}).end('<h1>The proxy failed</h1>')
  }

  const answerHalf = (outgoing: ServerResponse, got: Answer | undefined) => {
    if (got === undefined) return outgoing.destroy()
    outgoing.writeHead(got.status, got.headers)
    outgoing.write(got.body.subarray(0, got.body.length / 2), () => outgoing.destroy())
  }

  const treat = async (fate: Fate, incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) => {
    switch (fate) {
      case 'pass':
        return answer(outgoing, await sendOn(incoming, body))
      case 'drop':
        return outgoing.destroy()
      case 'cut': {
        const sent = sendOn(incoming, body)
        await pause(random.below(8))
        outgoing.destroy()
        return sent
      }
      case 'cut in the answer':
        return answerHalf(outgoing, await sendOn(incoming, body))
      case 'fail':
        return fail(outgoing)
      case 'fail after':
        await sendOn(incoming, body)
        return fail(outgoing)
      case 'delay':
        await pause(random.below(patience / 2))
        return answer(outgoing, await sendOn(incoming, body))
      case 'late':
        await pause(patience + random.below(patience))
        return sendOn(incoming, body)
      case 'twice': {
        const both = [sendOn(incoming, body), sendOn(incoming, body)]
        answer(outgoing, await Promise.race(both))
        return Promise.all(both)
      }
      case 'again':
        answer(outgoing, await sendOn(incoming, body))
        await pause(random.below(patience * 2))
        return sendOn(incoming, body)
    }
  }

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? ''
    if (path.endsWith('/changes')) return passStream(incoming, outgoing)
    void buffer(incoming).then(
      (body) => {
        const fate = isHealed || !disturbs(path) ? 'pass' : drawFate(random)
        met.set(fate, (met.get(fate) ?? 0) + 1)
        return hold(treat(fate, incoming, outgoing, body))
      },
      () => outgoing.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, localhost, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    origin: `http://${localhost}:${address.port}`,
    met,
    heal: () => {
      isHealed = true
    },
    settled: async () => {
      while (held.size > 0) await Promise.allSettled([...held])
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
