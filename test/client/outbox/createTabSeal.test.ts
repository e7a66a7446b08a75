import { describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createTabSeal } from '../../../src/client/outbox/createTabSeal.js'
import { createBrowser } from '../support/createBrowser.js'

const place = 'app:sealed:'
const open = () => {
  const browser = createBrowser()
  const tab = createMemoryStorage()
  const sealOf = (user: string) =>
    createTabSeal({
      tab,
      prefix: 'app',
      place,
      user,
      indexedDB: browser.indexedDB,
      locks: browser.openTab().locks,
    })
  const texts = () => Array.from({ length: tab.length }, (_, at) => tab.getItem(tab.key(at) ?? '') ?? '')
  return { tab, sealOf, texts }
}

describe('createTabSeal', () => {
  it('leaves no plain text in the tab, and puts everything back for the same user', async () => {
    const { tab, sealOf, texts } = open()
    tab.setItem('app:copy', 'Doe, Jane')
    tab.setItem('other', 'stays')
    expect(await sealOf('lee').close({ path: '/encounters/7' })).toBe(true)
    expect(texts().filter((text) => text.includes('Doe') || text.includes('encounters'))).toEqual([])
    expect(tab.getItem('app:copy')).toBeNull()
    expect(tab.getItem('other')).toBe('stays')
    expect(sealOf('lee').isClosed()).toBe(true)
    expect(sealOf('robin').isClosed()).toBe(false)
    expect(await sealOf('lee').open()).toEqual({ besides: { path: '/encounters/7' } })
    expect(tab.getItem('app:copy')).toBe('Doe, Jane')
    expect(sealOf('lee').isClosed()).toBe(false)
  })

  it('gives another user nothing, and keeps it for whom it is', async () => {
    const { tab, sealOf } = open()
    tab.setItem('app:copy', 'Doe, Jane')
    await sealOf('lee').close(undefined)
    expect(await sealOf('robin').open()).toBeUndefined()
    expect(tab.getItem('app:copy')).toBeNull()
    // Put where another user's would be, it is still encrypted with another key.
    tab.setItem(`${place}robin`, tab.getItem(`${place}lee`) ?? '')
    expect(await sealOf('robin').open()).toBeUndefined()
    expect(tab.getItem('app:copy')).toBeNull()
  })

  it('takes in what was written since, and keeps where its user was', async () => {
    const { tab, sealOf } = open()
    tab.setItem('app:copy', 'Doe, Jane')
    tab.setItem('app:run', '1 of 2')
    const closing = sealOf('lee').close('first')
    // Written while the first is being encrypted.
    tab.setItem('app:run', '2 of 2')
    await closing
    expect(tab.getItem('app:run')).toBe('2 of 2')
    expect(tab.getItem('app:copy')).toBeNull()
    await sealOf('lee').close('second')
    expect(tab.getItem('app:run')).toBeNull()
    expect(await sealOf('lee').open()).toEqual({ besides: 'first' })
    expect(tab.getItem('app:run')).toBe('2 of 2')
    expect(tab.getItem('app:copy')).toBe('Doe, Jane')
  })

  it('cannot be opened once its key is forgotten', async () => {
    const { tab, sealOf } = open()
    tab.setItem('app:copy', 'Doe, Jane')
    await sealOf('lee').close(undefined)
    const kept = tab.getItem(`${place}lee`) ?? ''
    await sealOf('lee').forget()
    // As another tab still has it.
    tab.setItem(`${place}lee`, kept)
    expect(await sealOf('lee').open()).toBeUndefined()
    expect(tab.getItem('app:copy')).toBeNull()
  })
})
