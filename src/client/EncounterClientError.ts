import type { Sayable, Told } from '../messages/Told.js'
import type { EncounterRecord } from './EncounterClient.js'

/**
 * The kinds of client errors, by what the form does about them.
 *
 * - `invalid`: the data or the transition is refused; said until the user changes something.
 * - `conflict`: the version is not the current one. `current` is the record as it is: the form merges, or asks.
 * - `not-found`: there is no such encounter, or it is damaged (`isDamaged`).
 * - `unauthorized`: nobody is signed in, or the user may not do this.
 * - `unavailable`: cannot be reached or asked now; a save is tried again by itself, and waits in an outbox.
 * - `full`: the storage has no space left; a save is tried again by itself.
 */
export type EncounterClientErrorKind =
  | 'invalid'
  | 'conflict'
  | 'not-found'
  | 'unauthorized'
  | 'unavailable'
  | 'full'

/** The error of every rejected `EncounterClient` call. Its message is written for the user, in English. */
export class EncounterClientError extends Error {
  override readonly name = 'EncounterClientError'
  /** Decides what the form does: see {@link EncounterClientErrorKind}. */
  readonly kind: EncounterClientErrorKind
  /** With kind `conflict`: the current record. */
  readonly current?: EncounterRecord
  /** With kind `not-found`: the record exists, but is damaged. The message says what to do. */
  readonly isDamaged: boolean

  /** Its message as one of the catalogue, which is said in other languages. */
  readonly told?: Told

  /**
   * @param said What is wrong and how to fix it, as a sentence for the user.
   * @param options `current` with kind `conflict`; `cause` for logs alone.
   */
  constructor(
    kind: EncounterClientErrorKind,
    said: string | Sayable,
    options: {
      readonly current?: EncounterRecord
      readonly isDamaged?: boolean
      readonly cause?: unknown
    } = {},
  ) {
    super(
      typeof said === 'string' ? said : said.message,
      'cause' in options ? { cause: options.cause } : undefined,
    )
    this.kind = kind
    if (typeof said === 'object' && said.told !== undefined) this.told = said.told
    this.isDamaged = options.isDamaged ?? false
    if (options.current) this.current = options.current
  }
}
