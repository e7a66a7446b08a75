import {
  type CalendarDate,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import { type ReturnState, returnStateOf } from './changes/returned.js'
import type { EncounterRecord, Version } from './EncounterClient.js'

/** The data of a record that lists filter and sort by, so that the record itself need not be read. */
export interface EncounterRow {
  readonly id: EncounterId
  readonly version: Version
  /** Instant of the last change, ISO 8601 in UTC with milliseconds: sorts as text. */
  readonly at: string
  readonly by: string
  readonly status: EncounterStatus
  readonly date: CalendarDate | undefined
  readonly patientId: EncounterId | undefined
  readonly providerId: EncounterId | undefined
  readonly appointmentId: EncounterId | undefined
  readonly diagnoses: readonly string[]
  readonly procedures: readonly string[]
  /** State of an open return; see {@link returnStateOf}. */
  readonly returned: ReturnState | undefined
}

/** The row of a record. */
export const rowOf = (record: EncounterRecord, ui: EncounterUi): EncounterRow => {
  const parts = readEncounter(record.encounter, ui)
  return {
    id: record.id,
    version: record.version,
    at: record.updatedAt,
    by: record.updatedBy,
    status: parts.status ?? '',
    date: parts.dateOfService,
    patientId: parts.patientId,
    providerId: parts.providerId,
    appointmentId: parts.appointmentId,
    diagnoses: parts.diagnosisCodes,
    procedures: parts.procedureCodes,
    returned: returnStateOf(record),
  }
}
