import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { invalid } from '../clientErrors.js'
import { describeExcess } from './describeExcess.js'

const tell = tellerOf('clientErrors', words)

/**
 * Copies an encounter as JSON stores it: without undefined properties, sharing no object with the argument.
 *
 * @throws EncounterClientError of kind `invalid` for values that JSON cannot represent.
 */
export const asJson = (encounter: Encounter): Encounter => {
  if (!isDictionary(encounter)) throw invalid(tell('notFields'))
  const excess = describeExcess(encounter)
  if (excess.length > 0) throw invalid(tell('cannotSave', excess))
  try {
    const copy: unknown = JSON.parse(JSON.stringify(encounter))
    if (isDictionary(copy)) return copy
  } catch (cause) {
    throw invalid(tell('notJson'), cause)
  }
  throw invalid(tell('notFields'))
}
