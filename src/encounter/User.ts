import type { EncounterId } from './Encounter.js'

/** What a user may do. Each transition of the workflow needs one. */
export type Capability = 'edit' | 'submit' | 'approve' | 'return' | 'reopen' | 'void'

/** The signed-in user. */
export interface User {
  readonly id: string
  /** Shown in the history. */
  readonly name: string
  readonly capabilities: readonly Capability[]
  /** The user's own entry in the directory of providers: who has one is a clinician, and enters encounters as that provider. */
  readonly providerId?: EncounterId
}
