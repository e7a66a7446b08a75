import type { BrowserClient, BrowserClientOptions } from '../client/BrowserClient.js'
import { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
import type { StorageLike } from '../client/StorageLike.js'
import { isDictionary } from '../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'

/** The storages in which this app can keep encounters. */
export type StorageChoice = 'local-storage' | 'indexed-db'

const choices: readonly StorageChoice[] = ['local-storage', 'indexed-db']

const choiceOf = (name: unknown): StorageChoice | undefined => choices.find((choice) => choice === name)

/** Where encounters are kept, or why that is unknown. */
export type ChosenStorage =
  | { readonly kind: 'chosen'; readonly choice: StorageChoice }
  /** config.json names a storage that this app does not have. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** config.json cannot be fetched now, and no earlier answer is stored. */
  | { readonly kind: 'unreachable' }

/** The storage that config.json names; undefined if it names none. */
const readConfig = (answer: ConfigAnswer): ChosenStorage | undefined => {
  if (answer.kind !== 'read' || !isDictionary(answer.config)) return undefined
  const { client } = answer.config
  if (client === undefined) return undefined
  const choice = choiceOf(client)
  return choice === undefined
    ? { kind: 'unknown', name: typeof client === 'string' ? client : JSON.stringify(client) }
    : { kind: 'chosen', choice }
}

/**
 * Decides where encounters are kept: the choice in Settings, else the one in config.json, else the demo storage.
 *
 * A config.json that is missing or not JSON chooses nothing: the app runs without one. If it names an unknown storage, the
 * app stops: whoever wrote that name meant patients' encounters to go somewhere other than the demo storage, and would look
 * for them there in vain. The app also stops if config.json cannot be fetched and never was, as on a first visit with a
 * broken network; later, its last known answer stands in.
 */
export const chooseStorage = async (
  storage: AppStorage,
  asked: Promise<ConfigAnswer>,
): Promise<ChosenStorage> => {
  const set = choiceOf(storage.readChoice())
  if (set !== undefined) return { kind: 'chosen', choice: set }
  const answer = await asked
  if (answer.kind === 'unreachable') {
    const last = choiceOf(storage.readConfigured())
    return last === undefined ? { kind: 'unreachable' } : { kind: 'chosen', choice: last }
  }
  const chosen = readConfig(answer) ?? { kind: 'chosen', choice: 'local-storage' }
  if (chosen.kind === 'chosen') storage.writeConfigured(chosen.choice)
  return chosen
}

/** Creates the client of one user. */
export type OpenClient = (options: BrowserClientOptions) => BrowserClient

/** Loads the client factory of a storage. The demo storage's is bundled, since most first visits start there. */
export const loadAdapter = async (choice: StorageChoice, records: StorageLike): Promise<OpenClient> => {
  switch (choice) {
    case 'local-storage':
      return (options) => createLocalStorageClient({ ...options, storage: records })
    case 'indexed-db': {
      const { createIndexedDbClient } = await import('../client/indexedDb/createIndexedDbClient.js')
      return createIndexedDbClient
    }
  }
}
