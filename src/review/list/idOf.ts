import type { EncounterRecord } from '../../client/EncounterClient.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'

/** The id of a record as text, as rows and selections are keyed by. */
export const idOf = (record: EncounterRecord, ui: EncounterUi): string =>
  String(readEncounter(record.encounter, ui).id)
