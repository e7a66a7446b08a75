import { describe, expect, it } from 'vitest'
import { lockKeys } from '../../../src/app/lock/lockKeys.js'
import { locksOf, markLocked, setAside } from '../../../src/app/lock/sealedTab.js'
import { confirmationOf, lockNoteOf, noteConfirmed, tabLockOf } from '../../../src/app/signIn/tabLock.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'

const minute = 60_000
const since = Date.UTC(2026, 10, 29, 12)

describe('whether somebody was asked who they are since the app was locked', () => {
  const of = (confirmedAt: number | undefined, { wasToConfirm = true, asksAgain = false } = {}) =>
    confirmationOf({ wasToConfirm, confirmedAt }, { since }, asksAgain)

  it('is said by when the issuer asked', () => {
    expect(of(since + minute)).toBe('confirmed')
    // Its clock may be behind.
    expect(of(since - 4 * minute)).toBe('confirmed')
    expect(of(since - 6 * minute)).toBe('not-asked')
  })

  it('is not certain where the issuer does not say, unless it is known to ask', () => {
    expect(of(undefined)).toBe('untold')
    expect(of(undefined, { asksAgain: true })).toBe('confirmed')
    expect(of(since - 6 * minute, { asksAgain: true })).toBe('not-asked')
  })

  it('is not so where it was not asked to', () => {
    expect(of(since + minute, { wasToConfirm: false })).toBe('not-asked')
    expect(of(undefined, { wasToConfirm: false, asksAgain: true })).toBe('not-asked')
  })
})

describe('the lock of one tab', () => {
  it('holds for its user until they were asked who they are, in whichever tab', () => {
    const [records, tab] = [createMemoryStorage(), createMemoryStorage()]
    expect(tabLockOf(records, tab)).toBeUndefined()
    markLocked(tab, 'https://id.example lee', 1_000)
    expect(tabLockOf(records, tab)).toEqual({ since: 1_000 })
    expect(tabLockOf(records, tab, 'https://id.example lee')).toEqual({ since: 1_000 })
    expect(tabLockOf(records, tab, 'https://id.example robin')).toBeUndefined()
    noteConfirmed(records, 'https://id.example robin')
    expect(tabLockOf(records, tab)).toEqual({ since: 1_000 })
    noteConfirmed(records, 'https://id.example lee')
    expect(tabLockOf(records, tab)).toBeUndefined()
    // Locked once more since.
    markLocked(tab, 'https://id.example lee', Date.now() + minute)
    expect(tabLockOf(records, tab)).toBeDefined()
  })

  it('is gone with what is set aside', () => {
    const tab = createMemoryStorage()
    markLocked(tab, 'lee', 1_000)
    setAside(tab)
    expect(locksOf(tab)).toEqual([])
  })
})

describe('the lock of all tabs', () => {
  it('is noted, or follows from when somebody was last there', () => {
    const records = createMemoryStorage()
    const place = { records, after: 15 * minute }
    expect(lockNoteOf(place)).toBeUndefined()
    records.setItem(lockKeys.active, String(Date.now() - 14 * minute))
    expect(lockNoteOf(place)).toBeUndefined()
    const last = Date.now() - 16 * minute
    records.setItem(lockKeys.active, String(last))
    expect(lockNoteOf(place)).toEqual({ since: last + 15 * minute })
    expect(lockNoteOf({ records, after: undefined })).toBeUndefined()
    records.setItem(lockKeys.lock, JSON.stringify({ since: 7, name: 'Robin' }))
    expect(lockNoteOf(place)).toEqual({ since: 7, name: 'Robin' })
  })
})
