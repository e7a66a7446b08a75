import type { Encounter } from '../encounter/Encounter.js'
import { compileSchema } from '../schema/compileSchema.js'
import type { JsonSchema } from '../schema/JsonSchema.js'

/** Says in one line each, without the values, what keeps an encounter from holding the schema; empty if it holds. */
export type ValidateEncounter = (encounter: Encounter) => readonly string[]

/**
 * The validation of stored encounters by a JSON Schema.
 *
 * @throws What `compileSchema` throws for a schema that cannot be compiled.
 */
export const validateBy = (schema: JsonSchema): ValidateEncounter => {
  const { validator } = compileSchema(schema)
  return (encounter) => {
    const result = validator.safeParse(encounter)
    if (result.success) return []
    return result.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
    )
  }
}
