// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it, vi } from 'vitest'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { seedOnFirstVisit } from '../../../src/app/demo/seedOnFirstVisit.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { User } from '../../../src/encounter/User.js'

beforeEach(() => localStorage.clear())

/** A tab that was opened when nothing was stored yet. */
const openTab = (records = createMemoryStorage()) => {
  const open = (user: User, now: () => Date) =>
    createLocalStorageClient({ storage: records, user: () => user, now })
  const openAt = vi.fn(open)
  const release = vi.fn()
  const storage = openAppStorage()
  return {
    openAt,
    release,
    storage,
    seed: () => seedOnFirstVisit({ storage, openAt, queryClient: new QueryClient(), release }),
  }
}

it('stores the demo data, and releases the lists then', async () => {
  const { seed, storage, release } = openTab()
  await seed()
  expect(storage.isSeeded()).toBe(true)
  expect(release).toHaveBeenCalledOnce()
})

it('releases the lists where another tab has stored the demo data meanwhile, and stores nothing', async () => {
  const { seed, openAt, release } = openTab()
  await openTab().seed()
  await seed()
  expect(release).toHaveBeenCalledOnce()
  expect(openAt).not.toHaveBeenCalled()
})

it('releases the lists where the demo data cannot be stored, and leaves it to the next visit', async () => {
  const { seed, storage, release } = openTab({
    ...createMemoryStorage(),
    setItem: () => {
      throw new DOMException('Full', 'QuotaExceededError')
    },
  })
  await seed()
  expect(release).toHaveBeenCalledOnce()
  expect(storage.isSeeded()).toBe(false)
})
