import type { Encounter } from './Encounter.js'
import type { Finding } from './Finding.js'
import { codeRules } from './rules/codeRules.js'
import type { CheckContext } from './rules/Rule.js'
import { runRules } from './rules/runRules.js'

/**
 * Checks an encounter against the rules that a claim is held to. Errors come before warnings, and those before what
 * was not checked; otherwise in the order of the rules. Never throws, whatever the data; what the schema demands is
 * not checked here.
 */
export const checkEncounter = (encounter: Encounter, context: CheckContext): readonly Finding[] =>
  runRules(codeRules, encounter, context)
