import type { Encounter } from '../../encounter/Encounter.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import * as words from '../../messages/en/clientErrors.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { invalid } from '../clientErrors.js'
import { describeExcess } from './describeExcess.js'

/**
 * Copies an encounter as JSON stores it: without undefined properties, sharing no object with the argument.
 *
 * @throws EncounterClientError of kind `invalid` for values that JSON cannot represent.
 */
export const asJson = (encounter: Encounter): Encounter => {
  if (!isDictionary(encounter)) throw invalid(words.notFields)
  const excess = describeExcess(encounter)
  if (excess.length > 0) throw invalid(words.cannotSave(joinMessages(excess)))
  try {
    const copy: unknown = JSON.parse(JSON.stringify(encounter))
    if (isDictionary(copy)) return copy
  } catch (cause) {
    throw invalid(words.notJson, cause)
  }
  throw invalid(words.notFields)
}
