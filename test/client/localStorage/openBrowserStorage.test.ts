import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { openBrowserStorage } from '../../../src/client/localStorage/openBrowserStorage.js'
import { contentOf, limitedStorage, refusedStorage } from '../support/storages.js'

describe('openBrowserStorage', () => {
  it('gives the storage that works, and leaves nothing in it', () => {
    const [localStorage, sessionStorage] = [createMemoryStorage(), createMemoryStorage()]
    const holder = { localStorage, sessionStorage }
    expect(openBrowserStorage('localStorage', holder)).toEqual({ storage: localStorage, persistent: true })
    expect(openBrowserStorage('sessionStorage', holder).storage).toBe(sessionStorage)
    expect(contentOf(localStorage)).toEqual({})
  })

  it.each([
    ['is missing', {}],
    ['is null', { localStorage: null }],
    ['refuses to be used', { localStorage: refusedStorage }],
    [
      'refuses to be read',
      {
        get localStorage(): never {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    ],
    ['is full while it is empty', { localStorage: limitedStorage(() => 0) }],
  ])('gives one in memory where the browser storage %s', (_, holder) => {
    const { storage, persistent } = openBrowserStorage('localStorage', holder)
    storage.setItem('a', '1')
    expect([persistent, storage.getItem('a')]).toEqual([false, '1'])
  })

  it('still counts a full storage as one that keeps what it has', () => {
    let room = 100
    const localStorage = limitedStorage(() => room)
    localStorage.setItem('a', '1')
    room = 2
    expect(openBrowserStorage('localStorage', { localStorage })).toEqual({
      storage: localStorage,
      persistent: true,
    })
  })
})
