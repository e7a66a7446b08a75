import { openNotes } from '../../codes/openNotes.js'
import type { Rule } from '../rule.js'
import { codeRules } from './codeRules.js'

/** What looks at codes whose entries are known. */
export interface CodeChecks {
  readonly rules: readonly Rule[]
  readonly openNotes: typeof openNotes
}

export const codeChecks: CodeChecks = { rules: codeRules, openNotes }
