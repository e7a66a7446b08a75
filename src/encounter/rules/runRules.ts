import { listedModifiers, parseCode } from '../../codes/formats.js'
import * as words from '../../messages/en/findings.js'
import { type CodeListUi, type Encounter, readEncounter } from '../Encounter.js'
import type { Finding } from '../Finding.js'
import { dateOfService } from './dateRules.js'
import { listRules } from './listRules.js'
import { type CheckContext, type CodeLists, error, type ListedCode, type Rule } from './Rule.js'
import { referenceRules } from './referenceRules.js'
import { sameDay } from './sameDay.js'

const listCodes = (values: readonly string[], ui: CodeListUi, context: CheckContext): readonly ListedCode[] =>
  values.map((value, index) => {
    const parsed = parseCode(value, ui.systems)
    return {
      value,
      path: [ui.property, index],
      parsed,
      entry: parsed.ok ? context.entryOf(parsed.system, parsed.code) : undefined,
      modifiers: parsed.ok
        ? listedModifiers(parsed.modifiers).map(({ system, code }) => ({
            code,
            entry: context.entryOf(system, code),
          }))
        : [],
    }
  })

/** The rules that do not need the code sets. */
const visitRules: readonly Rule[] = [...referenceRules, dateOfService, ...listRules]

/**
 * Runs the host's checks. One that throws is an error of the encounter: what could not be checked must not be called
 * ready.
 */
const runOwnChecks = (encounter: Encounter, context: CheckContext): readonly Finding[] =>
  (context.checks ?? []).flatMap((check) => {
    try {
      return [...check(encounter, context)]
    } catch (thrown) {
      return error('check-failed', [], words.checkFailed(check.name, String(thrown)))
    }
  })

/**
 * Checks an encounter with the given code rules, the rules that need no code sets, and the host's own checks. Errors come first, then
 * warnings, then what was not checked; within each, the order of the rules is kept. Never throws, whatever the data.
 */
export const runRules = (
  codeRules: readonly Rule[],
  encounter: Encounter,
  context: CheckContext,
): readonly Finding[] => {
  const parts = readEncounter(encounter, context.ui)
  const lists: CodeLists = {
    diagnoses: listCodes(parts.diagnosisCodes, context.ui.diagnoses, context),
    procedures: listCodes(parts.procedureCodes, context.ui.procedures, context),
  }
  const findings = [
    ...[...visitRules, ...codeRules, sameDay].flatMap((rule) => rule(parts, lists, context)),
    ...runOwnChecks(encounter, context),
  ]
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
    ...findings.filter(({ severity }) => severity === 'info'),
  ]
}
