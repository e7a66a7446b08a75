// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAppStorage } from '../../src/app/appStorage.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the storage of the app', () => {
  it('puts in the demo data once in a browser, and not in each tab', () => {
    expect(openAppStorage().isSeeded()).toBe(false)
    openAppStorage().noteSeeded()
    expect(openAppStorage().isSeeded()).toBe(true)
  })

  it('remembers who was signed in', () => {
    expect(openAppStorage().readUserId()).toBeNull()
    openAppStorage().writeUserId('desk')
    expect(openAppStorage().readUserId()).toBe('desk')
  })

  it('keeps records in the browser, and what is typed in the tab', () => {
    const { records, tab, persistent } = openAppStorage()
    expect(persistent).toBe(true)
    records.setItem('a', '1')
    tab.setItem('b', '2')
    expect([localStorage.getItem('a'), sessionStorage.getItem('b')]).toEqual(['1', '2'])
    expect([localStorage.getItem('b'), sessionStorage.getItem('a')]).toEqual([null, null])
  })

  it('works without what the browser refuses, and says that nothing will be kept', () => {
    vi.stubGlobal('localStorage', undefined)
    vi.stubGlobal('sessionStorage', undefined)
    const storage = openAppStorage()
    expect(storage.persistent).toBe(false)
    storage.noteSeeded()
    expect(storage.isSeeded()).toBe(true)
    storage.writeUserId('desk')
    expect(storage.readUserId()).toBe('desk')
  })

  it('goes on where the browser is full', () => {
    const storage = openAppStorage()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    expect(storage.writeUserId('desk')).toBe(false)
    storage.noteSeeded()
    expect(storage.isSeeded()).toBe(false)
  })
})

describe('config.json', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const answer = (body: () => Promise<string>, status = 200) =>
    vi.stubGlobal('fetch', async () => ({ ok: status < 400, status, text: body }))

  it.each<[string, () => Promise<string>, number, object]>([
    [
      'JSON',
      async () => '{ "client": "indexed-db" }',
      200,
      { kind: 'read', config: { client: 'indexed-db' } },
    ],
    ['a page', async () => '\n<!doctype html>', 200, { kind: 'missing' }],
    [
      'JSON with a mistake',
      async () => '{ "client": "http" "baseUrl": "/api" }',
      200,
      { kind: 'broken', text: '{ "client": "http" "baseUrl": "/api" }' },
    ],
    ['nothing', async () => '', 200, { kind: 'broken', text: '' }],
    ['that there is none', async () => '', 404, { kind: 'missing' }],
    ['an error', async () => '', 503, { kind: 'unreachable' }],
    ['half of it', () => Promise.reject(new TypeError('Cut off')), 200, { kind: 'unreachable' }],
  ])('is told apart where the server answers with %s', async (_, body, status, expected) => {
    answer(body, status)
    expect(await openAppStorage().fetchConfig()).toEqual(expected)
  })
})
