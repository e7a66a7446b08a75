import { type EncounterId, type EncounterUi, readEncounter } from '../encounter/Encounter.js'
import type { ExportedEncounter } from '../encounter/exportEncounters.js'
import { returnStateOf } from './changes/returned.js'
import type { EncounterQuery, ListingClient } from './EncounterClient.js'
import { listAll } from './listAll.js'
import { lookUpMany } from './lookUpMany.js'
import type { RequestOptions } from './RequestOptions.js'

/** All records that match a query, with names if the client's directory can be reached, for an export. */
export const collectExport = async (
  client: Pick<ListingClient, 'list' | 'directory'>,
  query: Omit<EncounterQuery, 'limit' | 'cursor'>,
  ui: EncounterUi,
  { signal }: RequestOptions = {},
): Promise<readonly ExportedEncounter[]> => {
  const records = await listAll(client, query, signal ? { signal } : {})
  const parts = records.map(({ encounter }) => readEncounter(encounter, ui))
  const namesOf = async (kind: 'patient' | 'provider', ids: readonly (EncounterId | undefined)[]) => {
    const known = [...new Set(ids.filter((id) => id !== undefined))]
    // Names are optional beside the ids: an unavailable directory does not block an export.
    const people = client.directory
      ? await lookUpMany(client.directory, kind, known, signal ? { signal } : {}).catch(() => [])
      : []
    signal?.throwIfAborted()
    return new Map(known.map((id, position) => [id, people[position]?.name]))
  }
  const patients = await namesOf(
    'patient',
    parts.map(({ patientId }) => patientId),
  )
  const providers = await namesOf(
    'provider',
    parts.map(({ providerId }) => providerId),
  )
  return records.map((record, position) => {
    const { encounter, updatedAt, updatedBy } = record
    const { patientId, providerId } = parts[position] ?? {}
    const patientName = patientId === undefined ? undefined : patients.get(patientId)
    const providerName = providerId === undefined ? undefined : providers.get(providerId)
    return {
      encounter,
      updatedAt,
      updatedBy,
      ...(patientName === undefined ? {} : { patientName }),
      ...(providerName === undefined ? {} : { providerName }),
      ...(returnStateOf(record) === 'unchanged' ? { isReturned: true } : {}),
    }
  })
}
