import type { BrowserClient, BrowserClientOptions } from '../client/BrowserClient.js'
import type { User } from '../encounter/User.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'
import { type Clients, createClients } from './createClients.js'
import { createWriteGate } from './createWriteGate.js'
import { listAfter } from './demo/listAfter.js'
import { type ChosenStorage, chooseStorage, loadAdapter } from './openClient.js'
import { createStorageControl, type StorageControl } from './storage/StorageControl.js'

/** The storage in use, opened. */
export interface OpenPlace {
  readonly kind: 'open'
  readonly clients: Clients<BrowserClient>
  /** Makes a client with a clock of its own. */
  readonly openAt: (user: User, now: () => Date) => BrowserClient
  readonly control: StorageControl
}

/** What every user's client is made with. */
export type SharedClientOptions = Omit<BrowserClientOptions, 'user'>

const reload = () => location.reload()

/**
 * Opens the storage that is in use. Where another tab makes another one that, this tab writes no more to this one, and
 * begins anew: what is typed and not saved stays in the tab, as on any reload.
 *
 * @param seeded Resolves once the demo data is stored, as far as it can be: lists wait for it.
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
    // All that this browser kept was removed: a tab that opens now would go by config.json, and write elsewhere.
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
