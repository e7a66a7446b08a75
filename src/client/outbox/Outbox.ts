import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
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

/** A change that waits, and that this browser can no longer read: it cannot be sent. */
export interface DamagedChange {
  /** For `discard`. */
  readonly key: string
  /** Instant of the change, ISO 8601 in UTC with milliseconds; absent if it is not known. */
  readonly since?: string
  /** Another version of the app wrote it, which may read it. Otherwise its key is gone, or the disk has damaged it. */
  readonly isOfOtherVersion: boolean
}

/** Why nothing is sent although the server answers. */
export type OutboxHold =
  /** Nobody is signed in. `owner` is who made the changes. */
  | { readonly kind: 'signed-out'; readonly owner: User }
  /** The server takes this browser for `user`, and does not get what `owner` has done as theirs. */
  | { readonly kind: 'other-user'; readonly owner: User; readonly user: User }
  /** A newer version of the app has changed what is kept on this device. This page has to be reloaded. */
  | { readonly kind: 'newer-version' }

/** What waits on this device for another user of the same server: nothing of what it is about. */
export interface OthersWaiting {
  /** The user's name; undefined where that is not known. */
  readonly name: string | undefined
  /** How many changes wait. */
  readonly count: number
}

/** The changes that wait to be sent. They outlive a reload, and are removed only once sent or by a person's word. */
export interface Outbox {
  /** All waiting changes, oldest first; the same array until one of them changes. */
  items(): readonly OutboxItem[]
  /** Those of one encounter, whose id may be the provisional one that was replaced since. */
  itemsOf(id: EncounterId): readonly OutboxItem[]
  /** The changes on this device that cannot be read; the same array until one of them changes. */
  damaged(): readonly DamagedChange[]
  /** Why nothing is sent although the server answers; undefined if nothing stands in the way. */
  hold(): OutboxHold | undefined
  /** Whether the server was unavailable when it was last asked: reads are then served from what was seen. */
  isOffline(): boolean
  /**
   * What other users of this device have left waiting, where the outbox was told its `server`. It is sent when they sign in
   * again: whoever is signed in now can neither read nor discard it. Never rejects.
   */
  others?(): Promise<readonly OthersWaiting[]>
  /** Calls back when `items`, `damaged`, `hold` or `isOffline` changes. Returns a function that unsubscribes. */
  subscribe(onChange: () => void): () => void
  /**
   * Sends what waits, and what was refused because of who was signed in: call it after a sign-in. With a key it also tries
   * that refused change again, or makes that conflicting change over what is stored now. Resolves once everything that
   * can be sent is sent or the server is unavailable.
   */
  retry(key?: string): Promise<void>
  /**
   * Replaces a conflicting save by another one over what is stored now, such as a merge of both, and sends it. The saves
   * that follow it to the same encounter meet the conflict in their turn.
   *
   * @throws EncounterClientError where the encounter is invalid, or can no longer be changed.
   */
  resolve(key: string, encounter: Encounter): Promise<void>
  /** Removes a change, and those made after it to the same encounter, or one that cannot be read. They are lost. */
  discard(key: string): Promise<void>
  /**
   * Removes everything from this browser: what waits, what was seen, what became of what was sent, and the keys that
   * encrypt it. For sign-out, which asks first. Other tabs forget it, too.
   */
  clear(): Promise<void>
}
