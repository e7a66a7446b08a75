import type { EncounterUi } from '../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import type { User } from '../../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../../encounter/workflow.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import type { BroadcastChannelLike } from '../openChannel.js'
import { openChannel } from '../openChannel.js'

/** The part of `navigator.locks` that an outbox uses. */
export type OutboxLocks = Pick<LockManager, 'request'>

/** Options of `withOutbox`. */
export interface OutboxOptions {
  /**
   * Names the outbox in this browser: the server's address and the user's id, so that a change is sent as the user who
   * made it. All tabs with this name share it.
   */
  readonly name: string
  /**
   * What the names of all outboxes of this server begin with, before a space and the user: the server's address. With it
   * `others` tells what other users of this device have left waiting.
   */
  readonly server?: string
  /** Returns the signed-in user. Called once per change. */
  readonly user: () => User
  /**
   * Asks the server whom it takes this browser for. For a session that may become another user's while a page stays open,
   * as a cookie's may: what waits is sent only where this is the signed-in user. Without it the wrapped client is taken to
   * send as one user alone, as by a token.
   */
  readonly readUser?: () => Promise<User>
  /** The schema that encounters validate against; default: KareoEncounter. */
  readonly schema?: JsonSchema
  /** The roles of the schema's properties; default: those of KareoEncounter. The form's own, if it has one. */
  readonly ui?: EncounterUi
  /** The statuses and who may change them; default: Draft to Approved. The form's own, if it has one. */
  readonly workflow?: Workflow
  /** Returns the time of a change; default: the system clock. */
  readonly now?: () => Date
  /** How long a write waits for the server's answer before it counts as waiting, in ms; default 4,000. */
  readonly patience?: number
  /** Default: that of the browser. Where it has none, as on a page without https, changes cannot wait. */
  readonly indexedDB?: IDBFactory
  readonly locks?: OutboxLocks
  readonly openChannel?: (name: string) => BroadcastChannelLike | undefined
}

/** Options with defaults applied. */
export type ResolvedOutboxOptions = Required<
  Omit<OutboxOptions, 'indexedDB' | 'locks' | 'readUser' | 'server'>
> & {
  readonly server?: string | undefined
  readonly readUser: OutboxOptions['readUser']
  /** Undefined where changes cannot wait. */
  readonly browser: { readonly indexedDB: IDBFactory; readonly locks: OutboxLocks } | undefined
}

const browserOf = ({ indexedDB, locks }: OutboxOptions): ResolvedOutboxOptions['browser'] => {
  const factory = indexedDB ?? ('indexedDB' in globalThis ? globalThis.indexedDB : undefined)
  const manager = locks ?? ('navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined)
  const canEncrypt = 'crypto' in globalThis && 'subtle' in crypto
  return factory === undefined || manager === undefined || !canEncrypt
    ? undefined
    : { indexedDB: factory, locks: manager }
}

/** Applies the defaults. */
export const resolveOutboxOptions = (options: OutboxOptions): ResolvedOutboxOptions => ({
  schema: kareoEncounterSchema,
  ui: kareoEncounterUi,
  workflow: encounterWorkflow,
  now: () => new Date(),
  patience: 4_000,
  openChannel,
  ...options,
  readUser: options.readUser,
  browser: browserOf(options),
})
