import { NotCheckedError } from '../../encounter/assessEncounter.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import type { Transition } from '../../encounter/workflow.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'

const tell = tellerOf('clientErrors', words)

/**
 * Runs the checks on an encounter before a transition.
 *
 * @throws EncounterClientError of kind `unavailable` that says what could not be checked.
 */
export const runChecks = async (
  check: (encounter: Encounter) => readonly Finding[] | Promise<readonly Finding[]>,
  encounter: Encounter,
  { action }: Transition,
): Promise<readonly Finding[]> => {
  try {
    return await check(encounter)
  } catch (cause) {
    throw new EncounterClientError(
      'unavailable',
      cause instanceof NotCheckedError ? tell('notChecked', action, cause) : tell('checksFailed'),
      { cause },
    )
  }
}
