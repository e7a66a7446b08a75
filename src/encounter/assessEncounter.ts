import * as words from '../messages/en/findings.js'
import { checkEncounter } from './checkEncounter.js'
import { type Encounter, readEncounter } from './Encounter.js'
import type { Finding } from './Finding.js'
import { joinMessages } from './joinMessages.js'
import { codeRefsOf, referencesIn } from './references.js'
import { type CheckContext, error } from './rule.js'

/** What could not be looked up, told as a finding is. */
export interface Unchecked extends Finding {
  /** Where it would have been looked up. */
  readonly at: 'codes' | 'directory'
}

/** What the checks came to, and what they could not check. */
export interface Assessment {
  readonly findings: readonly Finding[]
  /** Nothing may be called ready while there is any. */
  readonly unchecked: readonly Unchecked[]
}

/** Ready: no error. Blocked: an error. Unchecked: no error is known, and not all could be looked up. */
export type Readiness = 'ready' | 'blocked' | 'unchecked'

/** The one answer that form, list, bulk work and client go by. */
export const readinessOf = ({ findings, unchecked }: Assessment): Readiness => {
  if (findings.some(({ severity }) => severity === 'error')) return 'blocked'
  return unchecked.length === 0 ? 'ready' : 'unchecked'
}

/** What the checks would have to look up, and is not known. */
const uncheckedIn = (encounter: Encounter, { ui, entryOf, factsOf }: CheckContext): readonly Unchecked[] => {
  const unchecked: Unchecked[] = []
  const reference =
    factsOf && referencesIn(encounter, ui).find(({ kind, id }) => factsOf(kind, id) === undefined)
  if (reference) {
    unchecked.push({
      ...error('references-not-checked', [ui[reference.kind] ?? ui.patient], words.referencesNotChecked),
      at: 'directory',
    })
  }
  if (codeRefsOf(encounter, ui).some(({ system, code }) => entryOf(system, code) === undefined)) {
    const { diagnosisCodes } = readEncounter(encounter, ui)
    unchecked.push({
      ...error(
        'codes-not-checked',
        [(diagnosisCodes.length > 0 ? ui.diagnoses : ui.procedures).property],
        words.codesNotChecked,
      ),
      at: 'codes',
    })
  }
  return unchecked
}

/** Checks an encounter, and tells what of it could not be checked. Never throws. */
export const assessEncounter = (encounter: Encounter, context: CheckContext): Assessment => ({
  findings: checkEncounter(encounter, context),
  unchecked: uncheckedIn(encounter, context),
})

/** No error was found, but not all could be looked up: whether the encounter is ready is not known. */
export class NotCheckedError extends Error {
  override readonly name = 'NotCheckedError'

  /** @param unchecked What could not be looked up. */
  constructor(unchecked: readonly Finding[]) {
    super(words.notChecked(joinMessages(unchecked.map(({ message }) => message))))
  }
}
