import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'

/** The id of a record as a string: the key of rows and selections. */
export const idOf = (record: EncounterRecord, ui: EncounterUi): string =>
  String(readEncounter(record.encounter, ui).id)
