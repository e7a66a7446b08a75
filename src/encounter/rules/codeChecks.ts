import { openNotes } from '../../codes/openNotes.js'
import { codeRules } from './codeRules.js'
import type { Rule } from './Rule.js'

/** What looks at codes whose entries are known. */
export interface CodeChecks {
  readonly rules: readonly Rule[]
  readonly openNotes: typeof openNotes
}

export const codeChecks: CodeChecks = { rules: codeRules, openNotes }
