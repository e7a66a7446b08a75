import type { EncounterRecord } from '../../client/EncounterClient.js'
import { rowOf } from '../../client/EncounterRow.js'
import { fold, wordsOf } from '../../client/matchTerms.js'
import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import { idLexeme, nameLexeme } from '../listing/searchText.js'
import { sortText } from '../listing/sortText.js'

/** The names by which an encounter is found. Undefined for people whom the directory does not know. */
export interface EncounterNames {
  readonly patient: string | undefined
  readonly provider: string | undefined
}

/** PostgreSQL keeps no NUL in text. */
const clean = (text: string): string => text.replaceAll('\u0000', '')

/** Longest value of an indexed column, in characters: an index entry holds some 2,700 bytes. */
const longestKey = 500

const keyText = (text: string): string => clean(text).slice(0, longestKey)

const idText = (id: EncounterId | undefined): string | null => (id === undefined ? null : keyText(String(id)))

/** The columns by which lists find and order a record. */
export const encounterColumns = (record: EncounterRecord, ui: EncounterUi, names: EncounterNames) => {
  const row = rowOf(record, ui)
  const { patientId, providerId, diagnoses, procedures } = row
  const ids = [row.id, patientId ?? '', providerId ?? '', ...diagnoses, ...procedures].map((id) =>
    fold(String(id)),
  )
  const lexemes = [
    ...[names.patient, names.provider].flatMap((name) => wordsOf(name ?? '').map(nameLexeme)),
    // Codes are found with or without their dot.
    ...ids.flatMap((id) => [id, id.replaceAll('.', '')]).map(idLexeme),
  ]
  return {
    status: clean(row.status),
    updated_at: row.at,
    updated_by: keyText(fold(row.by)),
    date_of_service: keyText(row.date ?? ''),
    patient_id: idText(patientId),
    provider_id: idText(providerId),
    appointment_id: idText(row.appointmentId),
    patient_key: keyText(sortText(names.patient === undefined ? (patientId ?? '') : fold(names.patient))),
    provider_key: keyText(sortText(names.provider === undefined ? (providerId ?? '') : fold(names.provider))),
    diagnosis_key: keyText(sortText(diagnoses[0] ?? '')),
    procedure_key: keyText(sortText(procedures[0] ?? '')),
    returned: row.returned ?? null,
    lexemes: [...new Set(lexemes.filter((lexeme) => lexeme.length > 1).map(clean))],
  }
}
