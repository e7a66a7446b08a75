import type { EncounterId, EncounterUi } from '../encounter/Encounter.js'
import { isDictionary } from '../schema/isDictionary.js'
import type { JsonSchema } from '../schema/JsonSchema.js'

/**
 * Returns a function that converts a serial number, or the end of a record's key, to the type of the schema's
 * identifier property: a string if the property is a string, otherwise a number.
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
