import { EncounterClientError } from '../client/EncounterClientError.js'
import { openBrowserStorage } from '../client/localStorage/openBrowserStorage.js'
import type { StorageLike } from '../client/StorageLike.js'
import * as words from '../messages/en/storageGate.js'
import { tellerOf } from '../messages/Told.js'

const tell = tellerOf('storageGate', words)

const keys = {
  seeded: 'encounter-form-app:seeded',
  user: 'encounter-form-app:user',
  /** Where encounters are kept, as chosen in Settings. */
  choice: 'encounter-form-app:storage',
  /** Where encounters are kept, as last read from config.json. */
  configured: 'encounter-form-app:configured',
  /** Who was signed in at the server that config.json names, and what it supports. */
  sessions: 'encounter-form-app:sessions',
  capabilities: 'encounter-form-app:capabilities',
  /** What config.json adds to the encounter, as last read. */
  extension: 'encounter-form-app:extension',
  /** The language that config.json names, as last read. */
  locale: 'encounter-form-app:locale',
  /** Reserves room for the choice and the user: moving to another storage and signing in must work when storage is full. */
  room: 'encounter-form-app:room',
  /** The outcome of a move, for the page that loads after it. */
  moved: 'encounter-form-app:moved',
  lock: 'encounter-form-app:lock',
  tabActive: 'encounter-form-app:tab-active',
  singleKeys: 'encounter-form-app:single-keys',
  compactRows: 'encounter-form-app:compact-rows',
} as const

const room = ' '.repeat(64)

/** The names of the on/off settings. */
export type SwitchName = 'singleKeys' | 'compactRows'

/** The result of requesting config.json. */
export type ConfigAnswer =
  | { readonly kind: 'read'; readonly config: unknown }
  /** It does not exist. */
  | { readonly kind: 'missing' }
  /** It is there, and is not JSON. */
  | { readonly kind: 'broken'; readonly text: string }
  /** The request failed, so there may be one. */
  | { readonly kind: 'unreachable' }

/**
 * The app's own settings, and the storages it hands to the client. Nothing else in the app accesses browser storage by name.
 */
export interface AppStorage {
  readonly records: StorageLike
  readonly tab: StorageLike
  /** False in a private window, where nothing outlives the tab. */
  readonly persistent: boolean
  /** Whether all of the demo data has been stored. */
  isSeeded(): boolean
  noteSeeded(): void
  readUserId(): string | null
  /** Subscribes to sign-ins of other tabs. Returns the unsubscribe function. */
  onUserChange(onChange: () => void): () => void
  /** Returns false if the browser cannot store it: other tabs, and this one after a reload, would have a different user. */
  writeUserId(id: string): boolean
  /** The name of the storage chosen in Settings. */
  readChoice(): string | null
  /** @throws EncounterClientError if the browser cannot store it. */
  writeChoice(choice: string): void
  /** Subscribes to changes of the choice by other tabs. Returns the unsubscribe function. */
  onChoiceChange(onChange: () => void): () => void
  /** Fetches config.json, which lies beside the app. Never rejects. */
  fetchConfig(): Promise<ConfigAnswer>
  readConfigured(): string | null
  writeConfigured(choice: string): void
  /** The JSON of who was signed in at the server, as last written. */
  readSessions(): string | null
  writeSessions(sessions: string): void
  /** The JSON of what the FHIR server offers, as last written. */
  readCapabilities(): string | null
  writeCapabilities(capabilities: string): void
  /** Whether the app may be locked, or this tab was left alone for a while: the lock looks closer. */
  mayBeLocked(): boolean
  /** Subscribes to changes of a key by other tabs. Returns the unsubscribe function. */
  onKeyChange(key: string, onChange: () => void): () => void
  /** The JSON of what config.json adds to the encounter, as last written. */
  readExtension(): string | null
  writeExtension(extension: string | undefined): void
  /** The language that config.json names, as last written; null for the usual one. */
  readLocale(): string | null
  writeLocale(locale: string | undefined): void
  /** Whether a setting is on or off; undefined if it was never set. */
  readSwitch(name: SwitchName): boolean | undefined
  writeSwitch(name: SwitchName, on: boolean): void
  /** Leaves a note in this tab for the page that loads next. */
  writeMoved(note: string): void
  /** Reads that note and deletes it. */
  takeMoved(): string | null
  /** How many characters the keys and values in the records' storage take up. */
  usedCharacters(): number
}

/** How long config.json may take, in ms. After that its last known answer stands in. */
const longestAnswer = 10_000

const fetchConfig = async (): Promise<ConfigAnswer> => {
  const asked = await fetch(`${import.meta.env.BASE_URL}config.json`, {
    signal: AbortSignal.timeout(longestAnswer),
  }).catch(() => undefined)
  if (asked === undefined || asked.status >= 500) return { kind: 'unreachable' }
  if (!asked.ok) return { kind: 'missing' }
  const text = await asked.text().catch(() => undefined)
  // Cut off: what it says must not be guessed.
  if (text === undefined) return { kind: 'unreachable' }
  try {
    return { kind: 'read', config: JSON.parse(text) }
  } catch {
    // A server that answers every address with the app returns a page here. Anything else was meant to say something, and to
    // go on without it could keep encounters where nobody looks for them.
    return /^\s*</.test(text) ? { kind: 'missing' } : { kind: 'broken', text }
  }
}

/** Subscribes to changes of a key by other tabs. Returns the unsubscribe function. */
const onChangeOf = (watched: string, onChange: () => void): (() => void) => {
  const handle = ({ key }: StorageEvent) => {
    // Null means that all keys were removed at once.
    if (key === watched || key === null) onChange()
  }
  window.addEventListener('storage', handle)
  return () => window.removeEventListener('storage', handle)
}

/** Opens the browser's storages. Never throws. */
export const openAppStorage = (): AppStorage => {
  const { storage: records, persistent } = openBrowserStorage('localStorage')
  const { storage: tab } = openBrowserStorage('sessionStorage')
  // Ignore failures: the app does without what it could not store.
  const write = (key: string, value: string, storage = records) => {
    try {
      storage.setItem(key, value)
    } catch {}
  }
  const replace = (key: string, value: string | undefined) => {
    if (value === undefined) records.removeItem(key)
    else if (records.getItem(key) !== value) write(key, value)
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
        // Padded to a fixed length, so that overwriting one id with another needs no extra room.
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
        throw new EncounterClientError('full', tell('choiceNotKept'), { cause })
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
    readSessions: () => records.getItem(keys.sessions),
    writeSessions: (sessions) => write(keys.sessions, sessions),
    readCapabilities: () => records.getItem(keys.capabilities),
    writeCapabilities: (capabilities) => write(keys.capabilities, capabilities),
    mayBeLocked: () =>
      records.getItem(keys.lock) !== null ||
      Number(tab.getItem(keys.tabActive) ?? Number.POSITIVE_INFINITY) < Date.now() - 60_000,
    onKeyChange: onChangeOf,
    readExtension: () => records.getItem(keys.extension),
    writeExtension: (extension) => replace(keys.extension, extension),
    readLocale: () => records.getItem(keys.locale),
    writeLocale: (locale) => replace(keys.locale, locale),
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
