import type { BrowserClient, BrowserClientOptions } from '../client/BrowserClient.js'
import { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
import type { StorageLike } from '../client/StorageLike.js'
import { isDictionary } from '../schema/keywords.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'

/** The storages that this app can keep encounters in. */
export type StorageChoice = 'local-storage' | 'indexed-db'

const choices: readonly StorageChoice[] = ['local-storage', 'indexed-db']

const choiceOf = (name: unknown): StorageChoice | undefined => choices.find((choice) => choice === name)

/** Where encounters are kept, or why that cannot be told. */
export type ChosenStorage =
  | { readonly kind: 'chosen'; readonly choice: StorageChoice }
  /** config.json names a storage that this app does not have. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** config.json cannot be asked for, and never was. */
  | { readonly kind: 'unreachable' }

/** What config.json names. */
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
 * Where encounters are kept: what Settings chose, else what config.json names, else the demo storage.
 *
 * A config.json that is missing or no JSON chooses nothing: the app runs without one. One that names a storage which
 * this app does not have stops it: whoever wrote that name meant another place for patients' encounters than the demo
 * storage, and would look for them there in vain. So does one that cannot be asked for and never was, as on a first visit
 * with a broken network; later, what it said last stands in for it.
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

/** Makes the client of one user. */
export type OpenClient = (options: BrowserClientOptions) => BrowserClient

/** What makes the clients of a storage. That of the demo storage, where most first visits begin, is at hand. */
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
