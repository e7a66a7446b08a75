// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { createStorageControl } from '../../../src/app/storage/StorageControl.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'

beforeEach(() => localStorage.clear())

const openControl = () => {
  const storage = openAppStorage()
  const control = createStorageControl({
    storage,
    choice: 'local-storage',
    open: async (_, user) => createMemoryClient({ user: () => user }),
    runExclusive: (work) => work(),
    reload: vi.fn(),
    manager: undefined,
  })
  return { storage, control }
}

it('puts no demo data into a storage that somebody chose', () => {
  const { storage, control } = openControl()
  expect(storage.isSeeded()).toBe(false)
  control.choose('indexed-db')
  expect([storage.readChoice(), storage.isSeeded()]).toEqual(['indexed-db', true])
})

it('still puts them in where the choice could not be stored', () => {
  const { storage, control } = openControl()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  expect(() => control.choose('indexed-db')).toThrow(/did not save the choice/)
  expect(storage.isSeeded()).toBe(false)
})
