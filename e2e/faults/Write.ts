import type { EncounterId, EncounterStatus } from '../../src/encounter/Encounter.js'

/** How a write ended for its user. */
export type Outcome =
  | { readonly kind: 'acknowledged'; readonly id: EncounterId; readonly version: string }
  /** The server refused it, so it never happened. */
  | { readonly kind: 'refused' }
  /** No answer came, however often it was sent: it happened once, or never. */
  | { readonly kind: 'unknown' }

/** A write as its user knows it. */
export interface Write {
  readonly kind: 'create' | 'save' | 'transition'
  /** What it was meant to change; undefined for one that creates. */
  readonly id: EncounterId | undefined
  /** With a create or a save: a visit that no other write has. */
  readonly visit?: string
  /** With a transition. */
  readonly to?: EncounterStatus
  /** A save that an outbox may have taken into the create before it, which was not sent. */
  readonly mayCreate?: boolean
  readonly outcome: Outcome
}
