import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import type { Told } from '../../messages/Told.js'

/** Why a change that was sent is not stored. A person decides what becomes of it. */
export interface OutboxProblem {
  /** `conflict`: someone else changed the encounter first. `refused`: the server does not accept the change. */
  readonly kind: 'conflict' | 'refused'
  /** Written for the user, in English. */
  readonly message: string
  /** The message as one of the catalogue, which is said in other languages. */
  readonly told?: Told
  /** With kind `conflict`: the encounter as it is stored now. */
  readonly current?: {
    readonly encounter: Encounter
    /** Name of the user who made the last change. */
    readonly updatedBy: string
    /** Instant, ISO 8601 in UTC with milliseconds. */
    readonly updatedAt: string
  }
}

/** A change that is on this device and not yet known to be on the server. */
export interface OutboxItem {
  /** Identifies the item: the idempotency key of its write. */
  readonly key: string
  /** The encounter's id; provisional until its create is sent. */
  readonly id: EncounterId
  readonly kind: 'create' | 'update' | 'transition' | 'mark'
  /** Instant of the change, ISO 8601 in UTC with milliseconds. */
  readonly since: string
  /** The encounter before the change; absent for a create. */
  readonly before?: Encounter
  /** The encounter after the change. */
  readonly encounter: Encounter
  /** The server may have it already: it was sent, and the answer was lost. */
  readonly isUncertain: boolean
  /** Absent while the change waits for the server, or for an earlier change of the same encounter. */
  readonly problem?: OutboxProblem
}

/** The changes that wait to be sent. They outlive a reload, and are removed only once sent or by a person's word. */
export interface Outbox {
  /** All waiting changes, oldest first; the same array until one of them changes. */
  items(): readonly OutboxItem[]
  /** Those of one encounter, whose id may be the provisional one that was replaced since. */
  itemsOf(id: EncounterId): readonly OutboxItem[]
  /** Whether the server was unavailable when it was last asked: reads are then served from what was seen. */
  isOffline(): boolean
  /** Calls back when `items` or `isOffline` changes. Returns a function that unsubscribes. */
  subscribe(onChange: () => void): () => void
  /**
   * Sends what waits, and what was refused because nobody was signed in: call it after a sign-in. With a key it also tries that refused change again, or makes that conflicting change over what is
   * stored now. Resolves once everything that can be sent is sent or the server is unavailable.
   */
  retry(key?: string): Promise<void>
  /** Removes a change, and those made after it to the same encounter. They are lost. */
  discard(key: string): Promise<void>
  /** Removes everything: what waits, what was seen, and the key that encrypts both. For sign-out, which asks first. */
  clear(): Promise<void>
}
