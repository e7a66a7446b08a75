import { listedModifiers, parseCode } from '../../codes/formats.js'
import { type CodeListUi, type Encounter, readEncounter } from '../Encounter.js'
import type { Finding } from '../Finding.js'
import { dateOfService } from './dateRules.js'
import { listRules } from './listRules.js'
import type { CheckContext, CodeLists, ListedCode, Rule } from './Rule.js'
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
 * Checks an encounter with the given code rules and with the rules that need no code sets. Errors come first, then
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
  const findings = [...visitRules, ...codeRules, sameDay].flatMap((rule) => rule(parts, lists, context))
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
    ...findings.filter(({ severity }) => severity === 'info'),
  ]
}
