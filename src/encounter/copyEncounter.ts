import type { Encounter, EncounterUi } from './Encounter.js'

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/.test(value)

/**
 * What a new encounter starts with that is a copy of this one: the same patient, provider and codes, as for the next
 * visit for the same complaint. What belongs to the one visit is left out: identifier, status, appointment, date of
 * service, and any other date.
 */
export const copyEncounter = (encounter: Encounter, ui: EncounterUi): Encounter => {
  const left: readonly (string | undefined)[] = [ui.identifier, ui.status, ui.dateOfService, ui.appointment]
  return Object.fromEntries(
    Object.entries(encounter).filter(([property, value]) => !left.includes(property) && !isDate(value)),
  )
}
