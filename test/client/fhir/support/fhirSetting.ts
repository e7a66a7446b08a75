import type { FhirSystems } from '../../../../src/client/fhir/FhirClientOptions.js'
import type { FhirContext } from '../../../../src/client/fhir/mapping/FhirContext.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../../src/encounter/workflow.js'

export const systems: FhirSystems = {
  patient: 'https://clinic.example/patients',
  provider: 'https://clinic.example/providers',
  appointment: 'https://clinic.example/appointments',
  encounter: 'https://clinic.example/encounters',
}

export const encounterType = {
  system: 'http://www.ama-assn.org/go/cpt',
  code: '99213',
  display: 'Office visit',
}

export const context: FhirContext = {
  schema: kareoEncounterSchema,
  ui: kareoEncounterUi,
  workflow: encounterWorkflow,
  systems,
  encounterType,
}
