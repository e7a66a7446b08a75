import * as words from '../../messages/en/browserStorage.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { labelOf } from '../../schema/labelOf.js'
import { readSchema } from '../../schema/readSchema.js'
import { compileValidation, type Validation } from '../../schema/validation/compileValidation.js'
import { pathOf } from '../../schema/validation/Place.js'
import type { ValidateEncounter } from './validateEncounter.js'

/**
 * Creates the validation of what is read from a storage. Its reasons name properties, not the labels of fields: a list that
 * only reads does without the model of the form. The schema is compiled at first use.
 */
export const validateStoredBy = (schema: JsonSchema): ValidateEncounter => {
  let validation: Validation | undefined
  return (encounter) => {
    validation ??= compileValidation(readSchema(schema))
    const violations = validation.validate(encounter)
    if (violations === undefined) return [words.uncheckable]
    return violations.map(({ place, keyword }) => {
      const path = pathOf(place, new Map()).map((part) =>
        typeof part === 'number' ? String(part + 1) : labelOf(part),
      )
      return words.violates(path.join(' '), keyword)
    })
  }
}
