import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { createWorkingCopyStore } from '../../src/client/workingCopy.js'
import { contentOf, limitedStorage, refusedStorage } from './support/storages.js'

const copy = {
  userId: 'u1',
  values: { PatientId: '1002' },
  baseVersion: '3',
  savedAt: '2026-06-15T14:00:00.000Z',
}

describe('a working copy store', () => {
  it('keeps copies apart, removes one, and clears its own alone', () => {
    const storage = createMemoryStorage()
    storage.setItem('someone-else', 'stays')
    const store = createWorkingCopyStore(storage)
    const fresh = { userId: 'u1', createKey: 'k', values: { PatientId: '7' }, savedAt: copy.savedAt }
    expect(store.write('8009001', copy)).toBe(true)
    store.write('new', fresh)
    expect(createWorkingCopyStore(storage).read('8009001')).toEqual(copy)
    expect(store.read('new')).toEqual(fresh)
    store.remove('8009001')
    expect(store.read('8009001')).toBeUndefined()
    store.clear()
    expect(contentOf(storage)).toEqual({ 'someone-else': 'stays' })
  })

  it.each([
    '',
    'null',
    '{"values":{}}',
    '{"values":{},"savedAt":1}',
    '{"values":1,"savedAt":"x"}',
    '{"userId":"u1","savedAt":"x"}',
    '{"userId":"u1","values":1,"savedAt":"x","baseVersion":2}',
    '{"userId":"u1","values":1,"savedAt":"x","createKey":2}',
  ])('takes %j for no copy', (raw) => {
    const storage = createMemoryStorage()
    storage.setItem('encounter-form:working-copy:new', raw)
    expect(createWorkingCopyStore(storage).read('new')).toBeUndefined()
  })

  it('says that it did not keep a copy, and never throws', () => {
    const full = createWorkingCopyStore(limitedStorage(() => 10))
    expect(full.write('new', copy)).toBe(false)
    const refused = createWorkingCopyStore(refusedStorage)
    expect(refused.write('new', copy)).toBe(false)
    expect(refused.read('new')).toBeUndefined()
    refused.remove('new')
    refused.clear()
    const store = createWorkingCopyStore(createMemoryStorage())
    expect(store.write('new', { ...copy, values: 'x'.repeat(1_000_000) })).toBe(false)
    expect(store.write('new', { ...copy, values: 1n })).toBe(false)
  })

  it('sets aside what stands under a key as it was found, however full it is, and gives it back in order', () => {
    const storage = createMemoryStorage()
    const store = createWorkingCopyStore(storage)
    store.setAside?.('8009001')
    expect(store.readSetAside?.('8009001')).toEqual([])
    for (const raw of ['half a', '[1]']) {
      storage.setItem('encounter-form:working-copy:8009001', raw)
      store.setAside?.('8009001')
      expect(store.read('8009001')).toBeUndefined()
    }
    expect(store.readSetAside?.('8009001')).toEqual(['half a', '[1]'])
    // Of another encounter, whose id starts with this one's.
    expect(store.readSetAside?.('8009')).toEqual([])
    store.removeSetAside?.('8009001')
    expect(contentOf(storage)).toEqual({})

    storage.setItem('encounter-form:working-copy:1', 'x')
    store.setAside?.('1')
    store.clear()
    expect(contentOf(storage)).toEqual({})
  })

  it('leaves it where it is when there is no room for the longer key', () => {
    let room = Number.POSITIVE_INFINITY
    const storage = limitedStorage(() => room)
    const key = 'encounter-form:working-copy:1'
    storage.setItem(key, 'half a copy')
    room = key.length + 'half a copy'.length
    createWorkingCopyStore(storage).setAside?.('1')
    expect(contentOf(storage)).toEqual({ [key]: 'half a copy' })
    const refused = createWorkingCopyStore(refusedStorage)
    refused.setAside?.('1')
    refused.removeSetAside?.('1')
    expect(refused.readSetAside?.('1')).toEqual([])
  })
})
