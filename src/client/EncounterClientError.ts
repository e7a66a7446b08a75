import type { Sayable, Told } from '../messages/Told.js'
import type { EncounterRecord } from './EncounterClient.js'

/** The kinds of client errors. */
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
  readonly kind: EncounterClientErrorKind
  /** With kind `conflict`: the current record. */
  readonly current?: EncounterRecord
  /** With kind `not-found`: the record exists, but is damaged. The message says what to do. */
  readonly isDamaged: boolean

  /** Its message as one of the catalogue, which is said in other languages. */
  readonly told?: Told

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
