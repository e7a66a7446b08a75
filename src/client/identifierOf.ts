import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { isDictionary } from '../schema/keywords.js'

/**
 * Makes an identifier of the type that the schema's identifier property has: from a serial number, or from the
 * end of a record's key. A text where the property is a string, else a number.
 */
export const identifierOf = (
  schema: JsonSchema,
  ui: EncounterUi,
): ((serial: number | string) => EncounterId) => {
  const properties = isDictionary(schema) ? schema.properties : undefined
  const property = isDictionary(properties) ? properties[ui.identifier] : undefined
  const isText = isDictionary(property) && property.type === 'string'
  return (serial) => (isText ? String(serial) : Number(serial))
}
