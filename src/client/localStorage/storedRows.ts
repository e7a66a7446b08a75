import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterRow, RowCodes } from '../EncounterRow.js'
import { isInstant, isVersionNumber } from './decode.js'
import { recordStamp } from './storedRecord.js'

/** One piece of the index: some rows, and the record that was written last, the only one that may not agree. */
export interface RowsPiece {
  readonly last: EncounterId
  readonly rows: readonly EncounterRow[]
}

/** Whether a record's text is of the state that its row tells of. */
export const isStateOf = ({ version, at }: EncounterRow, raw: string | null): boolean =>
  raw?.startsWith(recordStamp(version, at)) ?? false

/**
 * A piece as it is stored: `[last, [texts that repeat], [row, …]]`, a row as `[id, version, instant, text's number of
 * the user, of the status, date, patient, provider, diagnoses, procedures]` with codes parted by spaces.
 */
export const encodeRows = ({ last, rows }: RowsPiece): string => {
  const texts: string[] = []
  const numberOf = (text: string): number => {
    const known = texts.indexOf(text)
    return known < 0 ? texts.push(text) - 1 : known
  }
  const stored = rows.map((row) => [
    row.id,
    row.version,
    row.at,
    numberOf(row.by),
    numberOf(row.status),
    row.date ?? 0,
    row.patientId ?? '',
    row.providerId ?? '',
    row.diagnoses,
    row.procedures,
  ])
  return JSON.stringify([last, texts, stored])
}

const isId = (value: unknown): value is EncounterId => typeof value === 'number' || typeof value === 'string'

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const isCodes = (value: unknown): value is RowCodes => typeof value === 'string' || isTexts(value)

const decodeRow = (value: unknown, texts: readonly string[]): EncounterRow | undefined => {
  if (!Array.isArray(value)) return undefined
  const row: readonly unknown[] = value
  // Each by its place: to take them apart at once goes through an iterator, ten thousand times at the start.
  const id = row[0]
  const version = row[1]
  const at = row[2]
  const byNumber = row[3]
  const statusNumber = row[4]
  const date = row[5]
  const patient = row[6]
  const provider = row[7]
  const diagnoses = row[8]
  const procedures = row[9]
  const by = typeof byNumber === 'number' ? texts[byNumber] : undefined
  const status = typeof statusNumber === 'number' ? texts[statusNumber] : undefined
  if (!isId(id) || !isVersionNumber(version) || !isInstant(at)) return undefined
  if (by === undefined || status === undefined || !isCodes(diagnoses) || !isCodes(procedures))
    return undefined
  if (!isId(patient) || !isId(provider)) return undefined
  return {
    id,
    version,
    at,
    by,
    status,
    date: typeof date === 'string' ? date : undefined,
    patientId: patient === '' ? undefined : patient,
    providerId: provider === '' ? undefined : provider,
    diagnoses,
    procedures,
  }
}

/** Reads a stored piece. Undefined where it cannot be read: it is made anew from the records. */
export const decodeRows = (raw: string): RowsPiece | undefined => {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return undefined
  }
  if (!Array.isArray(value)) return undefined
  const [last, texts, stored]: readonly unknown[] = value
  if (!isId(last) || !isTexts(texts) || !Array.isArray(stored)) return undefined
  const rows: EncounterRow[] = []
  for (const item of stored) {
    const row = decodeRow(item, texts)
    if (!row) return undefined
    rows.push(row)
  }
  return { last, rows }
}
