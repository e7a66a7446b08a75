import type { Encounter, EncounterId, EncounterUi } from '../../../encounter/Encounter.js'
import type { Workflow } from '../../../encounter/workflow.js'
import { isDictionary } from '../../../schema/isDictionary.js'
import type { JsonSchema } from '../../../schema/JsonSchema.js'
import type { FhirCoding, FhirSystems } from '../FhirClientOptions.js'

/** What the mapping of every encounter has in common. */
export interface FhirContext {
  readonly schema: JsonSchema
  readonly ui: EncounterUi
  readonly workflow: Workflow
  readonly systems: FhirSystems
  /** `Encounter.type`, which US Core requires. */
  readonly encounterType: FhirCoding
}

const isTextProperty = (schema: JsonSchema, property: string): boolean => {
  const properties = isDictionary(schema) ? schema.properties : undefined
  const described = isDictionary(properties) ? properties[property] : undefined
  return isDictionary(described) && described.type === 'string'
}

/** Converts the text of an identifier to the type of a property of the schema. */
export const typedId = (
  text: string,
  property: string,
  { schema }: Pick<FhirContext, 'schema'>,
): EncounterId => (isTextProperty(schema, property) || String(Number(text)) !== text ? text : Number(text))

/** The id that an identifier stands for; undefined for one that the schema cannot hold. */
export const schemaId = (
  text: string,
  property: string | undefined,
  { schema }: Pick<FhirContext, 'schema'>,
): EncounterId | undefined => {
  if (property === undefined) return undefined
  if (isTextProperty(schema, property)) return text
  const id = Number(text)
  return Number.isSafeInteger(id) && String(id) === text ? id : undefined
}

/** The id in a property of an encounter as text; undefined where there is none. */
export const idTextOf = (encounter: Encounter, property: string | undefined): string | undefined => {
  const value = property === undefined ? undefined : encounter[property]
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined
}
