import {
  type CalendarDate,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../encounter/Encounter.js'
import type { EncounterRecord } from './EncounterClient.js'

/** Codes parted by spaces; a list where one of them is empty or has a space in it. Few rows are ever asked for theirs. */
export type RowCodes = string | readonly string[]

/** The codes of a row, in their order. */
export const codesIn = (codes: RowCodes): readonly string[] => {
  if (typeof codes !== 'string') return codes
  return codes === '' ? [] : codes.split(' ')
}

const asRowCodes = (codes: readonly string[]): RowCodes =>
  codes.every((code) => code !== '' && !code.includes(' ')) ? codes.join(' ') : codes

/** What a list filters and sorts by: all that it needs to know of a record without reading it. */
export interface EncounterRow {
  readonly id: EncounterId
  readonly version: number
  /** Instant of the last change, in ms. */
  readonly at: number
  readonly by: string
  readonly status: EncounterStatus
  readonly date: CalendarDate | undefined
  readonly patientId: EncounterId | undefined
  readonly providerId: EncounterId | undefined
  readonly diagnoses: RowCodes
  readonly procedures: RowCodes
}

/** The row of a record. */
export const rowOf = (record: EncounterRecord, ui: EncounterUi): EncounterRow => {
  const parts = readEncounter(record.encounter, ui)
  return {
    id: parts.id ?? '',
    version: Number(record.version),
    at: Date.parse(record.updatedAt),
    by: record.updatedBy,
    status: parts.status ?? '',
    date: parts.dateOfService,
    patientId: parts.patientId,
    providerId: parts.providerId,
    diagnoses: asRowCodes(parts.diagnosisCodes),
    procedures: asRowCodes(parts.procedureCodes),
  }
}
