import type { BrowserClient, BrowserClientOptions } from '../../client/BrowserClient.js'
import type { User } from '../../encounter/User.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'
import { createWriteGate } from '../createWriteGate.js'
import { listAfter } from '../demo/listAfter.js'
import { createStorageControl, type StorageControl } from '../storage/StorageControl.js'
import { type Clients, createClients } from './createClients.js'
import { type ChosenStorage, chooseStorage, loadAdapter } from './openClient.js'

/** The opened storage. */
export interface OpenPlace {
  readonly kind: 'open'
  readonly clients: Clients<BrowserClient>
  /** Creates a client with its own clock. */
  readonly openAt: (user: User, now: () => Date) => BrowserClient
  readonly control: StorageControl
}

/** The options that all users' clients share. */
export type SharedClientOptions = Omit<BrowserClientOptions, 'user'>

const reload = () => location.reload()

/**
 * Opens the storage in use. When another tab switches to a different storage, this tab stops writing to the old one and
 * reloads; unsaved input survives in the tab, as on any reload.
 *
 * @param seeded Resolves once the demo data is stored, or as much of it as could be. Lists wait for it.
 */
export const openPlace = async (
  storage: AppStorage,
  asked: Promise<ConfigAnswer>,
  options: SharedClientOptions,
  seeded = Promise.resolve(),
): Promise<OpenPlace | Exclude<ChosenStorage, { kind: 'chosen' }>> => {
  const chosen = await chooseStorage(storage, asked)
  if (chosen.kind !== 'chosen') return chosen
  const { choice } = chosen
  const openOf = async (wanted: typeof choice) => {
    const open = await loadAdapter(wanted, storage.records)
    return (user: User, now?: () => Date) =>
      open({ ...options, user: () => user, ...(now === undefined ? undefined : { now }) })
  }
  const open = await openOf(choice).catch(() => undefined)
  if (open === undefined) return { kind: 'unreachable' }
  const isInUse = () => (storage.readChoice() ?? choice) === choice
  const gate = createWriteGate(isInUse, 'locks' in navigator ? navigator.locks : undefined)
  storage.onChoiceChange(() => {
    if (!isInUse()) reload()
    // The browser's storage was cleared. Restore the choice: a tab opened now would follow config.json and write elsewhere.
    else if (storage.readChoice() === null) storage.writeChoice(choice)
  })
  return {
    kind: 'open',
    clients: createClients((user) => listAfter(gate.guard(open(user)), seeded)),
    openAt: (user, now) => gate.guard(open(user, now)),
    control: createStorageControl({
      choice,
      storage,
      reload,
      runExclusive: gate.runExclusive,
      open: async (wanted, user) => (await openOf(wanted))(user),
      manager: 'storage' in navigator ? navigator.storage : undefined,
    }),
  }
}
