import type { Encounter } from './Encounter.js'
import type { Finding } from './Finding.js'
import { codeRules } from './rules/codeRules.js'
import type { CheckContext } from './rules/Rule.js'
import { runRules } from './rules/runRules.js'

/**
 * Checks an encounter against the rules for claims. Errors come first, then warnings, then what was not checked; within
 * each, the order of the rules is kept. Never throws, whatever the data. Does not validate against the schema.
 */
export const checkEncounter = (encounter: Encounter, context: CheckContext): readonly Finding[] =>
  runRules(codeRules, encounter, context)
