import type { JsonSchema } from '../schema/JsonSchema.js'
import type { EncounterUi } from './Encounter.js'
import schema from './kareo-encounter-schema.json' with { type: 'json' }

/** The JSON Schema that ships (KareoEncounter, draft 2020-12), unchanged. */
export const kareoEncounterSchema: JsonSchema = schema

/** The UI description of {@link kareoEncounterSchema}. */
export const kareoEncounterUi: EncounterUi = {
  identifier: 'EncounterId',
  status: 'EncounterStatus',
  dateOfService: 'DateOfService',
  patient: 'PatientId',
  provider: 'ProviderId',
  appointment: 'AppointmentId',
  diagnoses: { property: 'DiagnosisCodes', systems: ['icd10cm'] },
  procedures: { property: 'ProcedureCodes', systems: ['cpt', 'hcpcs'] },
  order: ['AppointmentId', 'PatientId', 'ProviderId', 'DateOfService', 'DiagnosisCodes', 'ProcedureCodes'],
}
