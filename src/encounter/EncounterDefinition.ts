import type { JsonSchema } from '../schema/JsonSchema.js'
import type { EncounterUi } from './Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from './kareoEncounter.js'

/** What the encounters of a practice consist of. */
export interface EncounterDefinition {
  /** The JSON Schema that a saved encounter validates against. */
  readonly schema: JsonSchema
  /** The roles of its properties, and how they are shown. */
  readonly ui: EncounterUi
}

/** The encounter that ships: KareoEncounter. */
export const kareoEncounter: EncounterDefinition = { schema: kareoEncounterSchema, ui: kareoEncounterUi }
