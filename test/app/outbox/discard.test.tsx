// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App.js'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import { createClients } from '../../../src/app/site/createClients.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import type { Outbox, OutboxItem } from '../../../src/client/outbox/Outbox.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { visit } from '../../../src/testing/contractSupport.js'
import { starterSet } from '../support/codeSets.js'
import { createFakeLibrary } from '../support/createFakeLibrary.js'
import { fakeControl } from '../support/fakeControl.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
  history.replaceState(null, '', '/outbox')
})

const waiting: OutboxItem = {
  ...{ key: 'k', id: -5, kind: 'create', since: '2026-06-15T14:00:00.000Z' },
  ...{ encounter: visit, isUncertain: false },
}

/** The page of an outbox, of which the test says what waits. */
const openPage = async () => {
  let items: readonly OutboxItem[] = [waiting]
  const listeners = new Set<() => void>()
  const nothing: readonly never[] = []
  const discard = vi.fn(async () => undefined)
  const outbox: Outbox = {
    ...{ items: () => items, itemsOf: () => items, damaged: () => nothing, hold: () => undefined },
    ...{ isOffline: () => true, retry: async () => undefined, resolve: async () => undefined },
    ...{ discard, clear: async () => undefined },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
  const storage = openAppStorage()
  const clients = createClients((user) => ({
    ...createLocalStorageClient({ storage: storage.records, user: () => user }),
    outbox,
  }))
  render(
    <App
      config={{ kind: 'missing' }}
      definition={kareoEncounter}
      storage={storage}
      control={fakeControl()}
      codes={createFakeLibrary([starterSet])}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={clients.of}
    />,
  )
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^Discard: / }))
  return {
    user,
    discard,
    dialog: within(await screen.findByRole('dialog', { name: 'Discard this change?' })),
    change: (next: readonly OutboxItem[]) =>
      act(() => {
        items = next
        for (const listener of [...listeners]) listener()
      }),
  }
}

describe('the question whether to discard a change', () => {
  it('warns of what is known by now: the change may have been sent since it was asked', async () => {
    const { user, dialog, change, discard } = await openPage()
    expect(dialog.queryByText(/server may have/)).toBeNull()
    change([{ ...waiting, isUncertain: true }])
    expect(dialog.getByText(/server may have/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Discard' }))
    expect(discard).toHaveBeenCalledWith('k')
  })

  it('is gone once the change was sent', async () => {
    const { change, discard } = await openPage()
    change([])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(discard).not.toHaveBeenCalled()
  })
})
