import { openNotes } from '../../codes/openNotes.js'
import { codeRules } from './codeRules.js'
import type { Rule } from './Rule.js'

/** The checks that need code entries. They are loaded together. */
export interface CodeChecks {
  readonly rules: readonly Rule[]
  readonly openNotes: typeof openNotes
}

export const codeChecks: CodeChecks = { rules: codeRules, openNotes }
