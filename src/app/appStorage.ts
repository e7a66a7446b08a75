import { EncounterClientError } from '../client/EncounterClientError.js'
import { openBrowserStorage } from '../client/localStorage/openBrowserStorage.js'
import type { StorageLike } from '../client/StorageLike.js'
import * as words from '../messages/en/storageGate.js'

const keys = {
  seeded: 'encounter-form-app:seeded',
  user: 'encounter-form-app:user',
  /** Where encounters are kept, as Settings chose it. */
  choice: 'encounter-form-app:storage',
  /** Where encounters are kept, as config.json said last. */
  configured: 'encounter-form-app:configured',
  /** Holds room for the choice and the user: a storage is moved away from, and signed in to, when it is full. */
  room: 'encounter-form-app:room',
  /** What came of a move, for the page after it. */
  moved: 'encounter-form-app:moved',
  singleKeys: 'encounter-form-app:single-keys',
  compactRows: 'encounter-form-app:compact-rows',
} as const

const room = ' '.repeat(64)

/** What can be switched on and off. */
export type SwitchName = 'singleKeys' | 'compactRows'

/** What config.json says. */
export type ConfigAnswer =
  | { readonly kind: 'read'; readonly config: unknown }
  /** There is none, or it is no JSON. */
  | { readonly kind: 'missing' }
  /** It could not be asked for: there may be one. */
  | { readonly kind: 'unreachable' }

/** The app's own settings, and the storages that it hands to the client. The only place in the app that names them. */
export interface AppStorage {
  readonly records: StorageLike
  readonly tab: StorageLike
  /** False in a private window: nothing outlives the tab. */
  readonly persistent: boolean
  /** Whether all of the demo data was put in. */
  isSeeded(): boolean
  noteSeeded(): void
  readUserId(): string | null
  /** Tells when another tab has signed somebody in. Returns the way to stop it. */
  onUserChange(onChange: () => void): () => void
  /** False where this browser does not keep it: other tabs, and this one after a reload, would be somebody else’s. */
  writeUserId(id: string): boolean
  /** The name of the storage that Settings chose. */
  readChoice(): string | null
  /** @throws EncounterClientError where this browser does not keep it. */
  writeChoice(choice: string): void
  /** Tells when another tab has changed the choice. Returns the way to stop it. */
  onChoiceChange(onChange: () => void): () => void
  /** Asks for config.json, which stands beside the app. Never rejects. */
  fetchConfig(): Promise<ConfigAnswer>
  readConfigured(): string | null
  writeConfigured(choice: string): void
  /** Whether something was switched on or off; undefined where it was not. */
  readSwitch(name: SwitchName): boolean | undefined
  writeSwitch(name: SwitchName, on: boolean): void
  /** Leaves a note for the page after this one, in this tab. */
  writeMoved(note: string): void
  /** Reads that note and takes it away. */
  takeMoved(): string | null
  /** How many characters of keys and values the records' storage holds. */
  usedCharacters(): number
}

const fetchConfig = async (): Promise<ConfigAnswer> => {
  const asked = await fetch(`${import.meta.env.BASE_URL}config.json`).catch(() => undefined)
  if (asked === undefined || asked.status >= 500) return { kind: 'unreachable' }
  if (!asked.ok) return { kind: 'missing' }
  // A server that answers every address with the app gives HTML.
  return asked.json().then(
    (config: unknown) => ({ kind: 'read', config }) as const,
    () => ({ kind: 'missing' }) as const,
  )
}

/** Tells when another tab has changed what stands under a key. Returns the way to stop it. */
const onChangeOf = (watched: string, onChange: () => void): (() => void) => {
  const handle = ({ key }: StorageEvent) => {
    // Null: all keys were removed at once.
    if (key === watched || key === null) onChange()
  }
  window.addEventListener('storage', handle)
  return () => window.removeEventListener('storage', handle)
}

/** Opens what this browser has. Never throws. */
export const openAppStorage = (): AppStorage => {
  const { storage: records, persistent } = openBrowserStorage('localStorage')
  const { storage: tab } = openBrowserStorage('sessionStorage')
  // What cannot be remembered is asked again.
  const write = (key: string, value: string, storage = records) => {
    try {
      storage.setItem(key, value)
    } catch {}
  }
  if (records.getItem(keys.room) === null) write(keys.room, room)
  const writeIntoRoom = (key: string, value: string) => {
    records.removeItem(keys.room)
    records.setItem(key, value)
  }
  return {
    records,
    tab,
    persistent,
    isSeeded: () => records.getItem(keys.seeded) !== null,
    noteSeeded: () => write(keys.seeded, '1'),
    readUserId: () => records.getItem(keys.user)?.trim() ?? null,
    writeUserId: (id) => {
      try {
        // Of one length, so that writing over another needs no room.
        writeIntoRoom(keys.user, id.padEnd(32))
      } catch {
        return false
      } finally {
        write(keys.room, room)
      }
      return true
    },
    readChoice: () => records.getItem(keys.choice),
    writeChoice: (choice) => {
      try {
        writeIntoRoom(keys.choice, choice)
      } catch (cause) {
        throw new EncounterClientError('full', words.choiceNotKept, { cause })
      }
      write(keys.room, room)
    },
    onUserChange: (onChange) => onChangeOf(keys.user, onChange),
    onChoiceChange: (onChange) => onChangeOf(keys.choice, onChange),
    fetchConfig,
    readConfigured: () => records.getItem(keys.configured),
    writeConfigured: (choice) => {
      if (records.getItem(keys.configured) !== choice) write(keys.configured, choice)
    },
    readSwitch: (name) => {
      const kept = records.getItem(keys[name])
      return kept === null ? undefined : kept === 'on'
    },
    writeSwitch: (name, on) => write(keys[name], on ? 'on' : 'off'),
    writeMoved: (note) => write(keys.moved, note, tab),
    takeMoved: () => {
      const note = tab.getItem(keys.moved)
      if (note !== null) tab.removeItem(keys.moved)
      return note
    },
    usedCharacters: () => {
      let used = 0
      for (let at = 0; at < records.length; at += 1) {
        const key = records.key(at) ?? ''
        used += key.length + (records.getItem(key)?.length ?? 0)
      }
      return used
    },
  }
}
