// Generated from kareo-encounter-schema.json by `npm run types`; change the schema, not this file.

/**
 * A clinical encounter record in the Kareo practice management and EHR system.
 */
export interface KareoEncounter {
  /**
   * Internal Kareo encounter identifier.
   */
  EncounterId?: number
  /**
   * Internal Kareo patient identifier.
   */
  PatientId: number
  /**
   * Rendering provider identifier.
   */
  ProviderId: number
  /**
   * Associated appointment identifier, if applicable.
   */
  AppointmentId?: number
  /**
   * Workflow status of the encounter.
   */
  EncounterStatus?: 'Draft' | 'Submitted' | 'Approved' | 'Voided'
  /**
   * Date on which the clinical service was rendered.
   */
  DateOfService: string
  /**
   * ICD-10 diagnosis codes associated with the encounter.
   */
  DiagnosisCodes?: string[]
  /**
   * CPT procedure codes billed in the encounter.
   */
  ProcedureCodes?: string[]
  [k: string]: unknown
}
