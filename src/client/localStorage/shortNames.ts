/**
 * The short forms of the names that most encounters have. They belong to the storage format: an entry never changes
 * and never goes, whatever schema is in use. A record stays readable by itself, as other names stand in full.
 */
const SHORT_NAMES: readonly (readonly [name: string, short: string])[] = [
  ['EncounterId', 'e'],
  ['PatientId', 'p'],
  ['ProviderId', 'v'],
  ['AppointmentId', 'a'],
  ['EncounterStatus', 's'],
  ['DateOfService', 'd'],
  ['DiagnosisCodes', 'x'],
  ['ProcedureCodes', 'c'],
]
const SHORT = new Map(SHORT_NAMES)
const LONG = new Map(SHORT_NAMES.map(([name, short]) => [short, name]))
const ESCAPE = '~'

/** A property's name as it is stored. One that could be taken for a short form is marked. */
export const shortenName = (name: string): string =>
  SHORT.get(name) ?? (name.length === 1 || name.startsWith(ESCAPE) ? ESCAPE + name : name)

/** The name that {@link shortenName} shortened. */
export const lengthenName = (stored: string): string =>
  LONG.get(stored) ?? (stored.startsWith(ESCAPE) ? stored.slice(1) : stored)
