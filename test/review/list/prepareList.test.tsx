// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { StorageChange } from '../../../src/client/localStorage/subscribeToStorage.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { prepareList } from '../../../src/review/list/prepareList.js'
import { queryOf, readPlace } from '../../../src/review/place/ListPlace.js'
import { directory, everyone, store, visit } from '../../form/EncounterForm/openForm.js'
import { newQueryClient, openReview } from '../ReviewBoard/openReview.js'

const statuses = encounterWorkflow.statuses.map(({ status }) => status)
const query = queryOf(readPlace('', statuses), '')
const prepare = (client: ListingClient, queryClient = newQueryClient()) => ({
  queryClient,
  prepared: prepareList(client, queryClient, kareoEncounterUi, query),
})

/** The clients of two tabs. This tab is notified of the other's writes while it has `listeners`. */
const twoTabs = () => {
  const storage = createMemoryStorage()
  const listeners = new Set<(event: StorageChange) => void>()
  const options = { user: () => everyone, storage, directory }
  const here = createLocalStorageClient({
    ...options,
    events: {
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    },
  })
  const other = createLocalStorageClient(options)
  const changeElsewhere = async () => {
    const { id } = await store(other, { ...visit, PatientId: 100235 })
    for (const listener of [...listeners]) listener({ key: `encounter-form:record:${id}` })
  }
  return { here, other, listeners, changeElsewhere }
}

afterEach(() => void vi.useRealTimers())

/** Holds the clock, since a list that was prepared a second ago is requested anew. */
const holdClock = () => void vi.useFakeTimers({ toFake: ['Date'] })

it('is shown without another request', async () => {
  holdClock()
  const { here, other } = twoTabs()
  await store(other)
  const list = vi.spyOn(here, 'list')
  const { prepared, queryClient } = prepare(here)
  await prepared
  openReview(here, { queryClient })
  expect(screen.getByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
  expect(list).toHaveBeenCalledTimes(1)
})

it('is requested once for a change after it was mounted', async () => {
  holdClock()
  const { here, other, changeElsewhere } = twoTabs()
  await store(other)
  const { prepared, queryClient } = prepare(here)
  await prepared
  const list = vi.spyOn(here, 'list')
  openReview(here, { queryClient })
  await changeElsewhere()
  await screen.findByRole('link', { name: 'Roe, Richard' })
  expect(list.mock.calls.filter(([asked]) => asked.status === query.status)).toHaveLength(1)
})

it('includes what another tab stored before it was mounted', async () => {
  const { here, other, changeElsewhere } = twoTabs()
  await store(other)
  const { prepared, queryClient } = prepare(here)
  await prepared
  await changeElsewhere()
  openReview(here, { queryClient })
  await screen.findByRole('link', { name: 'Roe, Richard' })
})

it('includes what another tab stored while it was loading', async () => {
  const { here, other, changeElsewhere } = twoTabs()
  await store(other)
  const whenRead = vi.fn()
  let deliver = () => {}
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve
  })
  const slow: ListingClient = {
    ...here,
    list: async (...request) => {
      const page = await here.list(...request)
      whenRead()
      await delivered
      return page
    },
  }
  const { prepared, queryClient } = prepare(slow)
  await waitFor(() => expect(whenRead).toHaveBeenCalled())
  await changeElsewhere()
  deliver()
  await prepared
  openReview(slow, { queryClient })
  await screen.findByRole('link', { name: 'Roe, Richard' })
})

it('includes what another tab stored just before the client was replaced', async () => {
  const { here, other, changeElsewhere } = twoTabs()
  await store(other)
  const { giveClient } = openReview(here)
  await screen.findByRole('link', { name: 'Doe, Jane' })
  await changeElsewhere()
  giveClient({ ...here })
  await screen.findByRole('link', { name: 'Roe, Richard' })
})

it('unsubscribes once it is stale', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { here, listeners } = twoTabs()
  await prepare(here).prepared
  await vi.advanceTimersByTimeAsync(2000)
  expect(listeners.size).toBe(0)
})

it('is requested again after a failure', async () => {
  const { here, other } = twoTabs()
  await store(other)
  const { prepared, queryClient } = prepare({ ...here, list: () => Promise.reject(new Error('away')) })
  await prepared
  openReview(here, { queryClient })
  await screen.findByRole('link', { name: 'Doe, Jane' })
})
