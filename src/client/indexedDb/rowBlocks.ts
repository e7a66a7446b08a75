import type { EncounterRow } from '../EncounterRow.js'

/** Rows per block: few enough that a save writes little, enough that a list reads few blocks. */
export const rowsPerBlock = 32

/** The block of a place. */
export const blockOf = (place: number): number => Math.floor(place / rowsPerBlock)

/** A row as stored in a block. */
type StoredRow = readonly [
  id: EncounterRow['id'],
  version: string,
  at: string,
  by: string,
  status: string,
  date: string | null,
  patientId: EncounterRow['id'] | null,
  providerId: EncounterRow['id'] | null,
  diagnoses: readonly string[],
  procedures: readonly string[],
  appointmentId: EncounterRow['id'] | null,
  returned: EncounterRow['returned'] | null,
]

const toStored = (row: EncounterRow): StoredRow => [
  row.id,
  row.version,
  row.at,
  row.by,
  row.status,
  row.date ?? null,
  row.patientId ?? null,
  row.providerId ?? null,
  row.diagnoses,
  row.procedures,
  row.appointmentId ?? null,
  row.returned ?? null,
]

const fromStored = ([
  id,
  version,
  at,
  by,
  status,
  date,
  patientId,
  providerId,
  diagnoses,
  procedures,
  appointmentId,
  returned,
]: StoredRow): EncounterRow => ({
  id,
  version,
  at,
  by,
  status,
  date: date ?? undefined,
  patientId: patientId ?? undefined,
  providerId: providerId ?? undefined,
  appointmentId: appointmentId ?? undefined,
  diagnoses,
  procedures,
  returned: returned ?? undefined,
})

/** The text of a block. */
export const writeRows = (rows: readonly EncounterRow[]): string =>
  JSON.stringify(rows.map(toStored)).slice(1, -1)

/** The rows of a block. */
export const readRows = (text: string): readonly EncounterRow[] => {
  // Only written by `writeRows`, in the transaction that wrote the records.
  const stored: readonly StoredRow[] = JSON.parse(`[${text}]`)
  return stored.map(fromStored)
}
