import type { BrowserClient } from '../../client/BrowserClient.js'
import type { User } from '../../encounter/User.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage } from '../appStorage.js'
import type { WriteGate } from '../createWriteGate.js'
import type { StorageChoice } from '../site/openClient.js'

/** The outcome of a move, shown by the page that loads after it. */
export interface MovedNote {
  readonly count: number
  readonly others: number
}

/** The storage in use, and the means to switch to another. */
export interface StorageControl {
  readonly choice: StorageChoice
  readonly other: StorageChoice
  /** Opens a user's client of a storage. Its writes bypass the check that the storage is in use. */
  open(choice: StorageChoice, user: User): Promise<BrowserClient>
  readonly runExclusive: WriteGate['runExclusive']
  /** Puts a storage into use, in every tab. @throws EncounterClientError if the choice cannot be stored. */
  choose(choice: StorageChoice): void
  /** Reloads the page, with the storage in use. */
  reload(): void
  leaveNote(note: MovedNote): void
  takeNote(): MovedNote | undefined
  /** How many characters the demo storage holds. */
  usedCharacters(): number
  /** The browser's storage manager; absent on a page without https. */
  readonly manager: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | undefined
}

const readNote = (text: string | null): MovedNote | undefined => {
  try {
    const note: unknown = JSON.parse(text ?? '')
    if (!isDictionary(note)) return undefined
    const { count, others } = note
    return typeof count === 'number' && typeof others === 'number' ? { count, others } : undefined
  } catch {
    return undefined
  }
}

/** Creates the app's {@link StorageControl}. */
export const createStorageControl = (
  parts: Pick<StorageControl, 'choice' | 'open' | 'runExclusive' | 'reload' | 'manager'> & {
    readonly storage: AppStorage
  },
): StorageControl => {
  const { storage, choice, ...rest } = parts
  return {
    ...rest,
    choice,
    other: choice === 'local-storage' ? 'indexed-db' : 'local-storage',
    choose: (next) => {
      storage.writeChoice(next)
      // Demo data that is still missing must not come among the encounters for which this storage was chosen.
      storage.noteSeeded()
    },
    leaveNote: (note) => storage.writeMoved(JSON.stringify(note)),
    takeNote: () => readNote(storage.takeMoved()),
    usedCharacters: storage.usedCharacters,
  }
}
