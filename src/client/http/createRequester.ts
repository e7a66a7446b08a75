import * as words from '../../messages/en/http.js'
import { type Sayable, tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { requireServer } from '../requireOption.js'
import type { HttpServerOptions } from './HttpClientOptions.js'
import { readProblem } from './readProblem.js'
import { isWorthRetrying, planRetry, readRetryAfter } from './retryPlan.js'

const tell = tellerOf('http', words)

/** One request. Every one may be sent twice: reads change nothing, and each write carries its key. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the server's address, and encoded. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent in the place of a body, as a form: for a search whose terms may name a patient. */
  readonly form?: URLSearchParams
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
  /** Called with the headers and the status of an answer that is a success. */
  readonly onAnswer?: (headers: Headers, status: number) => void
  /** Once it is sent, a write is not aborted: whether it took place would be unknown. */
  readonly isWrite?: boolean
  /** Not sent again where its answer is lost: the caller looks first at what it left. */
  readonly isOnce?: boolean
}

/** Sends requests to one server. */
export interface Requester {
  /**
   * Sends a request and checks its answer. Rejects with an `EncounterClientError`, or with the signal's reason.
   *
   * @param is Whether the answer has the shape that is expected.
   */
  send<T>(request: HttpRequest, is: (answer: unknown) => answer is T): Promise<T>
  /** Opens an answer that does not end, which the signal closes. One attempt. */
  open(request: Pick<HttpRequest, 'path' | 'headers'> & { readonly signal: AbortSignal }): Promise<Response>
}

/** The time and chance of retries. */
export interface RetryClock {
  readonly now: () => number
  readonly random: () => number
  /** Resolves after some ms, or once the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Waits for some ms, or until the signal is aborted. */
export const waitFor = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
  })

const systemClock: RetryClock = { now: Date.now, random: Math.random, wait: waitFor }

const defaultTimeout = 15_000

const unavailable = (said: Sayable, cause?: unknown) =>
  new EncounterClientError('unavailable', said, cause === undefined ? {} : { cause })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a server speaks; default: plain JSON, and problem+json. */
export interface RequesterDialect {
  /** Media type of bodies and answers. */
  readonly mediaType?: string
  /** Reads an answer that is no success. */
  readonly readError?: (status: number, answer: unknown) => EncounterClientError
}

/**
 * Creates a {@link Requester}.
 *
 * @throws TypeError for an address or a `getToken` that it cannot use.
 */
export const createRequester = (
  {
    baseUrl,
    mediaType = 'application/json',
    readError = readProblem,
    headers: common = {},
    getToken,
    timeout = defaultTimeout,
    // Called as a plain function: a browser refuses to run its fetch as the method of another object.
    fetch: given = (...call) => globalThis.fetch(...call),
  }: HttpServerOptions & RequesterDialect,
  clock: RetryClock = systemClock,
): Requester => {
  requireServer(baseUrl, getToken)
  const base = baseUrl.replace(/\/+$/, '')

  const headersOf = async (
    { headers, body, form }: Pick<HttpRequest, 'headers' | 'body' | 'form'>,
    isRefused: boolean,
  ): Promise<Record<string, string>> => {
    // In a function of its own, since plain JavaScript may throw or return the token at once.
    const ask = async () => getToken?.({ isRefused })
    const token = await ask().catch((cause: unknown) => {
      // It says itself what is wrong, such as that whoever gives tokens cannot be reached.
      if (cause instanceof EncounterClientError) throw cause
      throw new EncounterClientError('unauthorized', tell('signedOut'), { cause })
    })
    return {
      accept: mediaType,
      ...common,
      ...headers,
      ...(body === undefined ? undefined : { 'content-type': mediaType }),
      ...(form === undefined ? undefined : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(token === undefined ? undefined : { authorization: `Bearer ${token}` }),
    }
  }

  /** Sends a request once. Undefined where the answer was lost. */
  const attempt = async (request: HttpRequest, body: string | undefined, isRefused: boolean) => {
    const { method, path, signal, isWrite } = request
    const headers = await headersOf(request, isRefused)
    signal?.throwIfAborted()
    const late = AbortSignal.timeout(timeout)
    try {
      const response = await given(`${base}${path}`, {
        method,
        headers,
        cache: 'no-store',
        credentials: 'same-origin',
        signal: isWrite || signal === undefined ? late : AbortSignal.any([late, signal]),
        ...(body === undefined ? undefined : { body }),
      })
      return { response, text: await response.text() } as const
    } catch (cause) {
      if (!isWrite) signal?.throwIfAborted()
      return { lost: unavailable(tell(late.aborted ? 'timedOut' : 'unreachable'), cause) } as const
    }
  }

  return {
    send: async (request, is) => {
      const { signal } = request
      signal?.throwIfAborted()
      const body = request.body === undefined ? request.form?.toString() : JSON.stringify(request.body)
      let isRefused = false
      let hasRenewed = false
      for (let made = 1; ; made += 1) {
        const got = await attempt(request, body, isRefused)
        isRefused = false
        let error: EncounterClientError
        let retryAfter: number | undefined
        if ('lost' in got) error = got.lost
        else {
          const { response, text } = got
          const answer = parse(text)
          if (response.ok) {
            if (is(answer)) {
              request.onAnswer?.(response.headers, response.status)
              return answer
            }
            throw unavailable(tell('unexpectedAnswer'))
          }
          error = readError(response.status, answer)
          if (response.status === 401 && getToken !== undefined && !hasRenewed) {
            isRefused = true
            hasRenewed = true
            made -= 1
            continue
          }
          if (!isWorthRetrying(response.status)) throw error
          retryAfter = readRetryAfter(response.headers.get('retry-after'), clock.now())
        }
        const wait = request.isOnce ? undefined : planRetry(made, retryAfter, clock.random())
        if (wait === undefined) throw error
        await clock.wait(wait, signal)
        signal?.throwIfAborted()
      }
    },
    open: async ({ path, headers, signal }) => {
      const request = headers === undefined ? {} : { headers }
      const openOnce = async (isRefused: boolean) =>
        given(`${base}${path}`, {
          headers: { ...(await headersOf(request, isRefused)), accept: 'application/x-ndjson' },
          cache: 'no-store',
          credentials: 'same-origin',
          signal,
        })
      const response = await openOnce(false)
      const opened = response.status === 401 && getToken !== undefined ? await openOnce(true) : response
      if (!opened.ok) throw readProblem(opened.status, undefined)
      return opened
    },
  }
}
