import * as words from '../messages/en/findings.js'
import { type Told, tellerOf } from '../messages/Told.js'
import { type Dismissal, withDismissals } from './dismissals.js'
import { type Encounter, readEncounter } from './Encounter.js'
import type { Finding } from './Finding.js'
import { codeRefsOf, referencesIn } from './references.js'
import { type CheckContext, error, type Rule } from './rules/Rule.js'
import { runRules } from './rules/runRules.js'

const tell = tellerOf('findings', words)

/** A look-up that failed, as a finding. */
export interface Unchecked extends Finding {
  /** The source that could not be reached. */
  readonly at: 'codes' | 'directory'
}

/** The result of the checks, including what could not be checked. */
export interface Assessment {
  readonly findings: readonly Finding[]
  /** If not empty, the encounter must not be called ready. */
  readonly unchecked: readonly Unchecked[]
}

/** `ready`: no error. `blocked`: an error. `unchecked`: no known error, but not everything could be looked up. */
export type Readiness = 'ready' | 'blocked' | 'unchecked'

/**
 * Returns the readiness of an encounter. The form, the list, bulk actions and the client share it, so that they always
 * agree.
 */
export const readinessOf = ({ findings, unchecked }: Assessment): Readiness => {
  if (findings.some(({ severity }) => severity === 'error')) return 'blocked'
  return unchecked.length === 0 ? 'ready' : 'unchecked'
}

/** What the checks know besides the encounter's data. */
export interface AssessContext extends CheckContext {
  /** The rules for codes, from `loadCodeChecks`; undefined while they load. */
  readonly codeRules: readonly Rule[] | undefined
  /** The findings that somebody dismissed. */
  readonly dismissed?: readonly Dismissal[] | undefined
}

/** Returns the look-ups that the checks need and that have no result. */
const uncheckedIn = (
  encounter: Encounter,
  { ui, entryOf, factsOf, codeRules }: AssessContext,
): readonly Unchecked[] => {
  const unchecked: Unchecked[] = []
  const reference =
    factsOf && referencesIn(encounter, ui).find(({ kind, id }) => factsOf(kind, id) === undefined)
  if (reference) {
    unchecked.push({
      ...error('references-not-checked', [ui[reference.kind] ?? ui.patient], tell('referencesNotChecked')),
      at: 'directory',
    })
  }
  const refs = codeRefsOf(encounter, ui)
  if (refs.some(({ system, code }) => codeRules === undefined || entryOf(system, code) === undefined)) {
    const { diagnosisCodes } = readEncounter(encounter, ui)
    unchecked.push({
      ...error(
        'codes-not-checked',
        [(diagnosisCodes.length > 0 ? ui.diagnoses : ui.procedures).property],
        tell('codesNotChecked'),
      ),
      at: 'codes',
    })
  }
  return unchecked
}

/** Checks an encounter, and reports what could not be checked. Never throws. */
export const assessEncounter = (encounter: Encounter, context: AssessContext): Assessment => ({
  findings: withDismissals(runRules(context.codeRules ?? [], encounter, context), context.dismissed),
  unchecked: uncheckedIn(encounter, context),
})

/** Thrown if no error was found but not everything could be looked up, so that readiness is unknown. */
export class NotCheckedError extends Error {
  override readonly name = 'NotCheckedError'

  /** Its message as one of the catalogue, which is said in other languages. */
  readonly told: Told

  /** @param unchecked What could not be looked up. */
  constructor(unchecked: readonly Finding[]) {
    const { message, told } = tell('notChecked', tell('together', unchecked))
    super(message)
    this.told = told
  }
}
