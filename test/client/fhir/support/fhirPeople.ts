import type { MemoryRepository } from '@medplum/fhir-router'
import { systems } from './fhirSetting.js'

/** The people and appointments whom the tests' encounters refer to. All are invented. */
export const seedPeople = async (repository: MemoryRepository): Promise<void> => {
  for (const value of ['1', '2', '3', '4', '7', '8', '9', '100234']) {
    await repository.createResource({
      resourceType: 'Patient',
      id: `p${value}`,
      identifier: [{ system: systems.patient, value }],
      name: [{ family: 'Test', given: [`Patient${value}`] }],
    })
  }
  for (const value of ['1', '2', '3', '201', '202', '203']) {
    await repository.createResource({
      resourceType: 'Practitioner',
      id: `d${value}`,
      identifier: [{ system: systems.provider, value }],
      name: [{ text: `Dr. ${value}` }],
    })
  }
  for (const value of ['5001', '5002', '5003']) {
    await repository.createResource({
      resourceType: 'Appointment',
      id: `a${value}`,
      status: 'booked',
      participant: [{ status: 'accepted' }],
      identifier: [{ system: systems.appointment, value }],
    })
  }
}
