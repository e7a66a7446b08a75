import type { EncounterRecord } from './EncounterClient.js'

/** What went wrong in a client. */
export type EncounterClientErrorKind =
  | 'invalid'
  | 'conflict'
  | 'not-found'
  | 'unauthorized'
  | 'unavailable'
  | 'full'

/** The one error that an `EncounterClient` rejects with. Its message can be shown to the user as it is. */
export class EncounterClientError extends Error {
  override readonly name = 'EncounterClientError'
  readonly kind: EncounterClientErrorKind
  /** With kind `conflict`: the record as it is now. */
  readonly current?: EncounterRecord
  /** With kind `not-found`: the record is there, but damaged and unreadable. The message says what to do. */
  readonly isDamaged: boolean

  constructor(
    kind: EncounterClientErrorKind,
    message: string,
    options: {
      readonly current?: EncounterRecord
      readonly isDamaged?: boolean
      readonly cause?: unknown
    } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.kind = kind
    this.isDamaged = options.isDamaged ?? false
    if (options.current) this.current = options.current
  }
}
