import type { PatientEntry } from '../client/Directory.js'
import { ageOn } from '../encounter/ageOn.js'
import type { CalendarDate } from '../encounter/Encounter.js'
import * as words from '../messages/en/patient.js'
import { formatDate } from '../messages/formats.js'

/** What tells a patient from others besides the name: "41 y", "F", "03/15/1985", "100234", as far as it is known. */
export const patientFacts = (
  { id, birthDate, sex }: PatientEntry,
  dateOfService: CalendarDate | undefined,
): readonly string[] => {
  const age = birthDate && dateOfService ? ageOn(birthDate, dateOfService) : undefined
  return [
    age && words.age(age),
    sex && words.sex(sex),
    birthDate && formatDate(birthDate, 'numeric'),
    String(id),
  ].flatMap((fact) => (fact ? [fact] : []))
}
