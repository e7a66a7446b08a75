import { describe, expect, it } from 'vitest'
import { createTabTokens } from '../../../src/app/signIn/createTabTokens.js'
import type { Tokens } from '../../../src/app/signIn/tokens.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'

const tokens: Tokens = { accessToken: 'a', claims: { sub: 'lee' }, context: {} }

describe('createTabTokens', () => {
  it('has tokens in the storage from one page to the next only', () => {
    const tab = createMemoryStorage()
    const page = new EventTarget()
    createTabTokens(tab, page).keep(() => tokens)
    expect(tab.length).toBe(0)
    page.dispatchEvent(new Event('pagehide'))
    expect(createTabTokens(tab, new EventTarget()).take()).toEqual(tokens)
    expect(tab.length).toBe(0)
  })

  it('takes them back where the page is shown again', () => {
    const tab = createMemoryStorage()
    const page = new EventTarget()
    createTabTokens(tab, page).keep(() => tokens)
    page.dispatchEvent(new Event('pagehide'))
    page.dispatchEvent(new Event('pageshow'))
    expect(tab.length).toBe(0)
  })

  it('leaves none while they are held, unless they are parked', () => {
    const tab = createMemoryStorage()
    const page = new EventTarget()
    const kept = createTabTokens(tab, page)
    kept.keep(() => tokens)
    kept.hold()
    page.dispatchEvent(new Event('pagehide'))
    expect(tab.length).toBe(0)
    kept.park()
    expect(createTabTokens(tab, new EventTarget()).take()).toEqual(tokens)
  })

  it.each(['', '{', '{"accessToken":7}', 'null'])('takes nothing from %j', (text) => {
    const tab = createMemoryStorage()
    tab.setItem('encounter-form-app:tokens', text)
    expect(createTabTokens(tab, new EventTarget()).take()).toBeUndefined()
  })
})
