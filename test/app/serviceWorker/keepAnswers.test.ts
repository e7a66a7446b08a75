import { describe, expect, it, vi } from 'vitest'
import { isJson, isNoPage, keepAnswers } from '../../../src/app/serviceWorker/keepAnswers.js'
import { memoryCache } from './support/memoryCache.js'

const url = 'https://clinic.example/config.json'

const json = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'application/json' } })

const page = (status = 200) => new Response('<html>', { status, headers: { 'content-type': 'text/html' } })

/** Answers kept of a network that does what a test says. */
const setUp = () => {
  const cache = memoryCache()
  const ask = vi.fn<(request: Request) => Promise<Response>>()
  const kept = keepAnswers({ openCache: async () => cache, ask, longest: 50 })
  /** The answer's text, once all that is kept of it is kept. */
  const read = async (init: RequestInit = {}) => {
    const keeping: Promise<unknown>[] = []
    const response = await kept.answer(new Request(url, init), isJson, (promise) => keeping.push(promise))
    await Promise.all(keeping)
    return { status: response.status, text: await response.text() }
  }
  return { cache, ask, kept, read }
}

/** The same, after a first answer was kept. */
const setUpKept = async () => {
  const parts = setUp()
  parts.ask.mockResolvedValueOnce(json('first'))
  await parts.read()
  return parts
}

describe('answers of the site', () => {
  it('come from the network, and the last one is kept', async () => {
    const { ask, read } = await setUpKept()
    ask.mockResolvedValueOnce(json('second'))
    expect(await read()).toEqual({ status: 200, text: 'second' })
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await read()).toEqual({ status: 200, text: 'second' })
  })

  it.each([500, 502, 503, 504])('are the kept ones where the server says %d', async (status) => {
    const { ask, read } = await setUpKept()
    ask.mockResolvedValueOnce(json('failed', status))
    expect(await read()).toEqual({ status: 200, text: 'first' })
  })

  it('are the kept ones where the network takes too long', async () => {
    const { ask, kept } = await setUpKept()
    ask.mockReturnValueOnce(new Promise(() => undefined))
    const response = await kept.answer(new Request(url), isJson, () => undefined)
    expect(await response.text()).toBe('first')
  })

  it('fail as the network does where none is kept', async () => {
    const { ask, read } = setUp()
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(read()).rejects.toThrow('Failed to fetch')
    ask.mockResolvedValueOnce(json('failed', 502))
    expect(await read()).toEqual({ status: 502, text: 'failed' })
  })

  it.each([
    ['is not found', json('', 404)],
    ['is answered with the page', page()],
  ])('go where the file %s', async (_, response) => {
    const { ask, cache, read } = await setUpKept()
    ask.mockResolvedValueOnce(response)
    expect((await read()).text).not.toBe('first')
    expect(cache.entries.size).toBe(0)
  })

  it.each([401, 403, 429])('stay where nobody is let in: %d', async (status) => {
    const { ask, read } = await setUpKept()
    ask.mockResolvedValueOnce(page(status))
    expect(await read()).toEqual({ status, text: '<html>' })
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect((await read()).text).toBe('first')
  })

  it('are neither kept nor removed where a proxy leads to a page for signing in', async () => {
    const { ask, read } = await setUpKept()
    const login = page()
    Object.defineProperty(login, 'redirected', { value: true })
    ask.mockResolvedValueOnce(login)
    expect((await read()).text).toBe('<html>')
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect((await read()).text).toBe('first')
  })

  it('that are damaged are asked for again, not taken from what is kept', async () => {
    const { ask, read } = await setUpKept()
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(read({ cache: 'reload' })).rejects.toThrow('Failed to fetch')
  })

  it('come where the disk is full, too', async () => {
    const { ask, cache, read } = await setUpKept()
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
    ask.mockResolvedValueOnce(json('second'))
    expect((await read()).text).toBe('second')
  })
})

describe('what is not kept yet', () => {
  it('is fetched once', async () => {
    const { ask, kept } = setUp()
    ask.mockResolvedValueOnce(json('first'))
    expect(await (await kept.fetchMissing(url, isJson))?.text()).toBe('first')
    expect(await (await kept.fetchMissing(url, isJson))?.text()).toBe('first')
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('may be missing', async () => {
    const { ask, kept } = setUp()
    ask.mockResolvedValueOnce(page()).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await kept.fetchMissing(url, isNoPage)).toBeUndefined()
    expect(await kept.fetchMissing(url, isNoPage)).toBeUndefined()
  })
})
