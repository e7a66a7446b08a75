import type { EncounterId } from './Encounter.js'

/** A permission of a user. Each transition of the workflow requires one. */
export type Capability = 'edit' | 'submit' | 'approve' | 'return' | 'reopen' | 'void'

/** The signed-in user. */
export interface User {
  /** Stays the same: what is typed and not yet saved is kept under it. */
  readonly id: string
  /** Shown in the history. */
  readonly name: string
  /** What the user may do. Without any, encounters can be looked at. */
  readonly capabilities: readonly Capability[]
  /**
   * The user's entry in the directory of providers. A user with one is a clinician, and enters encounters as that
   * provider.
   */
  readonly providerId?: EncounterId
}
