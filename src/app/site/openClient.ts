import type { BrowserClient, BrowserClientOptions } from '../../client/BrowserClient.js'
import { createLocalStorageClient } from '../../client/localStorage/createLocalStorageClient.js'
import type { StorageLike } from '../../client/StorageLike.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'

/** The storages in which this app can keep encounters. */
export type StorageChoice = 'local-storage' | 'indexed-db'

const choices: readonly StorageChoice[] = ['local-storage', 'indexed-db']

/** The storage of a name; undefined if this app has none. */
export const choiceOf = (name: unknown): StorageChoice | undefined =>
  choices.find((choice) => choice === name)

/** Where encounters are kept, or that this is unknown. */
export type ChosenStorage =
  | { readonly kind: 'chosen'; readonly choice: StorageChoice }
  /** config.json cannot be fetched now, and no earlier answer is stored. */
  | { readonly kind: 'unreachable' }

/** The storage that config.json names, else the demo storage. Undefined for a name that is no storage's. */
const readConfig = (config: unknown): StorageChoice | undefined =>
  choiceOf((isDictionary(config) ? config.client : undefined) ?? 'local-storage')

/**
 * Decides where encounters are kept: the choice in Settings, else the one in config.json, else the demo storage.
 *
 * Where config.json cannot be read, its last known answer stands in. Without one a config.json that is missing chooses the
 * demo storage: the app runs without one. If it cannot be fetched and never was, as on a first visit with a broken network,
 * the app stops. A name that is no storage's is never taken for the demo storage: `refuseConfig` says what is wrong with it.
 */
export const chooseStorage = async (
  storage: AppStorage,
  asked: Promise<ConfigAnswer>,
): Promise<ChosenStorage> => {
  const set = choiceOf(storage.readChoice())
  if (set !== undefined) return { kind: 'chosen', choice: set }
  const answer = await asked
  const choice =
    answer.kind === 'read'
      ? readConfig(answer.config)
      : (choiceOf(storage.readConfigured()) ?? (answer.kind === 'missing' ? 'local-storage' : undefined))
  if (choice === undefined) return { kind: 'unreachable' }
  storage.writeConfigured(choice)
  return { kind: 'chosen', choice }
}

/** Creates the client of one user. */
export type OpenClient = (options: BrowserClientOptions) => BrowserClient

/** Loads the client factory of a storage. The demo storage's is bundled, since most first visits start there. */
export const loadAdapter = async (choice: StorageChoice, records: StorageLike): Promise<OpenClient> => {
  switch (choice) {
    case 'local-storage':
      return (options) => createLocalStorageClient({ ...options, storage: records })
    case 'indexed-db': {
      const { createIndexedDbClient } = await import('../../client/indexedDb/createIndexedDbClient.js')
      return createIndexedDbClient
    }
  }
}
