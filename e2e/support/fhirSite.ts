import { systems } from '../../test/client/fhir/support/fhirSetting.js'
import {
  type Gate,
  startFhirServer,
  type TestFhirServer,
} from '../../test/client/fhir/support/startFhirServer.js'

/** A config.json for a FHIR server below the app's own origin. */
export const fhirConfig = {
  client: 'fhir',
  baseUrl: '/fhir',
  systems,
  encounterType: { system: 'http://www.ama-assn.org/go/cpt', code: '99213' },
  users: [
    { id: 'lee', name: 'Dr. Lee', providerId: 201, capabilities: ['edit', 'submit'] },
    { id: 'robin', name: 'Robin (front desk)', capabilities: ['edit', 'submit', 'approve', 'return'] },
  ],
}

/** Starts a FHIR server with a provider, and two patients of whom one has no number of the clinic. */
export const startFhirSite = async (gate?: Gate): Promise<TestFhirServer> => {
  const server = await startFhirServer(gate)
  const { repository } = server
  await repository.createResource({
    resourceType: 'Patient',
    id: 'jane',
    identifier: [{ system: systems.patient, value: '100234' }],
    name: [{ family: 'Doe', given: ['Jane'] }],
    birthDate: '1985-03-15',
    gender: 'female',
  })
  await repository.createResource({
    resourceType: 'Patient',
    id: 'john',
    name: [{ family: 'Doe', given: ['John'] }],
    birthDate: '1990-01-01',
  })
  await repository.createResource({
    resourceType: 'Practitioner',
    id: 'lee',
    identifier: [{ system: systems.provider, value: '201' }],
    name: [{ text: 'Dr. Lee' }],
  })
  return server
}
