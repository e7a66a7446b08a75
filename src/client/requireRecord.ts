import type { EncounterId } from '../encounter/Encounter.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import type { EncounterRecord } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import type { StoreReading } from './EncounterStore.js'

const tell = tellerOf('clientErrors', words)

/**
 * Reads a record.
 *
 * @throws EncounterClientError of kind `not-found` if there is none.
 */
export const requireRecord = async (reading: StoreReading, id: EncounterId): Promise<EncounterRecord> => {
  const record = await reading.record(id)
  if (record !== undefined) return record
  throw new EncounterClientError('not-found', reading.missing?.(id) ?? tell('notHere', id))
}
