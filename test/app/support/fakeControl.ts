import { vi } from 'vitest'
import type { MovedNote, StorageControl } from '../../../src/app/storage/StorageControl.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'

/** A control whose storages are in memory, and which says what was chosen. */
export const fakeControl = (parts: Partial<StorageControl> = {}) => {
  let note: MovedNote | undefined
  return {
    choice: 'local-storage',
    other: 'indexed-db',
    open: async (_, user) => createMemoryClient({ user: () => user }),
    runExclusive: (work) => work(),
    choose: vi.fn(),
    reload: vi.fn(),
    leaveNote: (left) => {
      note = left
    },
    takeNote: () => {
      const taken = note
      note = undefined
      return taken
    },
    usedCharacters: () => 400_000,
    manager: undefined,
    ...parts,
  } satisfies StorageControl
}
