import { describe, expect, it } from 'vitest'
import { createRequester } from '../../../src/client/http/createRequester.js'
import type { HttpServerOptions } from '../../../src/client/http/HttpClientOptions.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import { errorOf } from '../../../src/testing/contractSupport.js'

type Answer = Response | Error

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

/** A server that gives these answers, one a request, with what it was sent. */
const answering = (answers: readonly Answer[], options: Partial<HttpServerOptions> = {}) => {
  const sent: { readonly url: string; readonly headers: Headers; readonly init: RequestInit | undefined }[] =
    []
  const waits: number[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const answer = answers[sent.length]
    sent.push({ url: String(url), headers: new Headers(init?.headers), init })
    if (answer === undefined) throw new Error('No answer is left.')
    if (answer instanceof Error) throw answer
    return answer
  }
  const requester = createRequester(
    { baseUrl: 'https://clinic.example/api/', fetch, ...options },
    {
      now: () => 0,
      random: () => 1,
      wait: async (ms) => {
        waits.push(ms)
      },
    },
  )
  const post = (signal?: AbortSignal) =>
    requester.send(
      { method: 'POST', path: '/encounters', body: { a: 1 }, isWrite: true, signal },
      isDictionary,
    )
  const get = (signal?: AbortSignal) =>
    requester.send({ method: 'GET', path: '/encounters/1', signal }, isDictionary)
  return { sent, waits, get, post }
}

const lost = new TypeError('fetch failed')

describe('a request', () => {
  it('is sent as JSON to the address of the server', async () => {
    const { sent, post } = answering([json(201, { ok: true })], { headers: { 'x-clinic': '7' } })
    expect(await post()).toEqual({ ok: true })
    expect(sent[0]?.url).toBe('https://clinic.example/api/encounters')
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"a":1}', cache: 'no-store' })
    expect(sent[0]?.headers.get('x-clinic')).toBe('7')
    expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  })

  it('is sent again where its answer was lost, a write as well: it has its key', async () => {
    const { sent, waits, post } = answering([lost, json(502, {}), json(200, { ok: true })])
    expect(await post()).toEqual({ ok: true })
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ init }) => init?.body)).size).toBe(1)
    expect(waits).toEqual([300, 600])
  })

  it('fails as unavailable where no attempt arrives', async () => {
    const { sent, get } = answering([lost, lost, lost])
    expect((await errorOf(get())).kind).toBe('unavailable')
    expect(sent).toHaveLength(3)
  })

  it('waits as long as a busy server asks, and gives up if that is long', async () => {
    const busy = answering([json(429, {}, { 'retry-after': '2' }), json(200, {})])
    await busy.get()
    expect(busy.waits).toEqual([2300])
    const closed = answering([json(503, {}, { 'retry-after': '3600' })])
    expect((await errorOf(closed.get())).kind).toBe('unavailable')
    expect(closed.waits).toEqual([])
  })

  it('is not sent again where it was refused', async () => {
    const { sent, post } = answering([json(422, { kind: 'invalid', detail: 'Select a patient.' })])
    expect(await errorOf(post())).toMatchObject({ kind: 'invalid', message: 'Select a patient.' })
    expect(sent).toHaveLength(1)
  })

  it('asks once for another token where one was refused', async () => {
    const asked: boolean[] = []
    const getToken: NonNullable<HttpServerOptions['getToken']> = async ({ isRefused }) => {
      asked.push(isRefused)
      return isRefused ? 'new' : 'old'
    }
    const renewed = answering([json(401, {}), json(200, {})], { getToken })
    await renewed.get()
    expect(renewed.sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ])
    expect(asked).toEqual([false, true])
    const out = answering([json(401, {}), json(401, {})], { getToken })
    expect((await errorOf(out.get())).kind).toBe('unauthorized')
    expect(out.sent).toHaveLength(2)
  })

  it('is unauthorized where no token can be had', async () => {
    const { sent, get } = answering([], { getToken: () => Promise.reject(new Error('closed')) })
    expect((await errorOf(get())).kind).toBe('unauthorized')
    expect(sent).toEqual([])
  })

  it('does not take a page of a proxy for an answer', async () => {
    const page = () => new Response('<!doctype html><title>Sign in</title>', { status: 200 })
    const { get } = answering([page()])
    expect((await errorOf(get())).kind).toBe('unavailable')
  })

  it('is aborted while a read is under way, and a write is not', async () => {
    const reason = new Error('left the page')
    const controller = new AbortController()
    const hanging: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        controller.abort(reason)
      })
    const read = answering([], { fetch: hanging })
    await expect(read.get(controller.signal)).rejects.toBe(reason)

    const left = new AbortController()
    const slow: typeof globalThis.fetch = async (_, init) => {
      left.abort(reason)
      if (init?.signal?.aborted) throw init.signal.reason
      return json(200, { saved: true })
    }
    expect(await answering([], { fetch: slow }).post(left.signal)).toEqual({ saved: true })
  })

  it('ends where an attempt takes too long', async () => {
    const never: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const { get } = answering([], { fetch: never, timeout: 1 })
    expect((await errorOf(get())).message).toMatch(/did not answer in time/)
  })
})
