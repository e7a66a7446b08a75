import {
  type EncounterClient,
  EncounterClientError,
  type EncounterPage,
  type EncounterQuery,
  type EncounterRecord,
} from 'encounter-form'
import { pageOf } from './pageOf.js'

type SortKey = NonNullable<EncounterQuery['sort']>['by']

const codesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

const sortValueOf = ({ encounter, updatedAt, updatedBy }: EncounterRecord, by: SortKey): unknown => {
  switch (by) {
    case 'updatedAt':
      return updatedAt
    case 'updatedBy':
      return updatedBy
    case 'dateOfService':
      return encounter.DateOfService
    case 'id':
      return encounter.EncounterId
    case 'patient':
      return encounter.PatientId
    case 'provider':
      return encounter.ProviderId
    case 'diagnoses':
      return codesOf(encounter.DiagnosisCodes)[0]
    case 'procedures':
      return codesOf(encounter.ProcedureCodes)[0]
    case 'findings':
      throw new EncounterClientError('invalid', 'This client makes no checks to sort by.')
  }
}

const part = (value: unknown): string | number => (typeof value === 'number' ? value : String(value ?? ''))

/** Whether each word begins an id or a code, which is written with its dot or without. */
const hasWords = ({ encounter }: EncounterRecord, text: string): boolean => {
  const codes = [...codesOf(encounter.DiagnosisCodes), ...codesOf(encounter.ProcedureCodes)]
  const found = [encounter.EncounterId, encounter.PatientId, encounter.ProviderId, ...codes].map((part) =>
    String(part ?? '').toLowerCase(),
  )
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => found.some((part) => part.startsWith(word) || part.replaceAll('.', '').startsWith(word)))
}

/** `EncounterClient.list` over records in memory. */
export const listRecords = (
  records: readonly EncounterRecord[],
  query: Parameters<EncounterClient['list']>[0],
): EncounterPage => {
  const { status, patientId, providerId, dateFrom, dateTo, text = '', readiness, limit = 100 } = query
  const { by, direction } = query.sort ?? { by: 'updatedAt', direction: 'descending' }
  if (readiness !== undefined) {
    throw new EncounterClientError('invalid', 'This client makes no checks to filter by.')
  }
  const matching = records.filter(
    (record) =>
      (patientId === undefined || String(record.encounter.PatientId) === String(patientId)) &&
      (providerId === undefined || String(record.encounter.ProviderId) === String(providerId)) &&
      (dateFrom === undefined || String(record.encounter.DateOfService) >= dateFrom) &&
      (dateTo === undefined || String(record.encounter.DateOfService) <= dateTo) &&
      hasWords(record, text.trim()),
  )
  const counts: Record<string, number> = {}
  for (const { encounter } of matching) {
    const key = String(encounter.EncounterStatus)
    counts[key] = (counts[key] ?? 0) + 1
  }
  const found = matching.filter(
    ({ encounter }) => status === undefined || encounter.EncounterStatus === status,
  )
  const page = pageOf(
    found,
    (record) => [part(sortValueOf(record, by)), part(record.encounter.EncounterId)],
    `${by} ${direction}`,
    limit,
    query.cursor,
  )
  if (page === undefined) {
    throw new EncounterClientError(
      'invalid',
      'This cursor is of another list. Start again from the first page.',
    )
  }
  const { items, ...next } = page
  return { records: items, ...next, total: found.length, counts, setAside: [] }
}
