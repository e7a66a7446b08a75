import { addDays } from '../../src/codes/addDays.js'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'

/** Patients of the demo who were born before the first visit. */
const patients = [100_234, 100_235, 100_237, 100_238, 100_239, 100_240, 100_241, 100_242]

const firstDay = '2006-01-01'
const days = 7_000

/** Makes a visit that no other number has: by its patient and day a save is known again in a history. */
export const visitOf = (number: number): Encounter => ({
  PatientId: patients[Math.floor(number / days) % patients.length],
  ProviderId: 201,
  DateOfService: addDays(firstDay, number % days),
  DiagnosisCodes: ['J06.9'],
  ProcedureCodes: ['99213'],
})

/** Patient and day of an encounter. */
export const visitIn = (encounter: Encounter): string => {
  const { patientId, dateOfService } = readEncounter(encounter, kareoEncounterUi)
  return `${patientId} on ${dateOfService}`
}
