/** What a user may do. Each transition of the workflow needs one. */
export type Capability = 'edit' | 'submit' | 'approve' | 'return' | 'reopen' | 'void'

/** The signed-in user. */
export interface User {
  readonly id: string
  /** Shown in the history. */
  readonly name: string
  readonly capabilities: readonly Capability[]
}
