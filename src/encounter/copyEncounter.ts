import type { Encounter, EncounterUi } from './Encounter.js'

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/.test(value)

/**
 * The initial data of a new encounter that copies this one, for example for a follow-up visit: the same patient,
 * provider and codes. Leaves out what belongs to a single visit: identifier, status, appointment, date of service,
 * and any other date.
 */
export const copyEncounter = (encounter: Encounter, ui: EncounterUi): Encounter => {
  const left: readonly (string | undefined)[] = [ui.identifier, ui.status, ui.dateOfService, ui.appointment]
  return Object.fromEntries(
    Object.entries(encounter).filter(([property, value]) => !left.includes(property) && !isDate(value)),
  )
}
