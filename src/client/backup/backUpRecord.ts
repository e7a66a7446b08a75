import * as words from '../../messages/en/importFiles.js'
import { tellerOf } from '../../messages/Told.js'
import { unavailable, undefinedIfNotFound } from '../clientErrors.js'
import type { EncounterBackup, EncounterClient, EncounterRecord } from '../EncounterClient.js'
import type { RequestOptions } from '../RequestOptions.js'

const tell = tellerOf('importFiles', words)

/** Reads of a record that changes while its history is read. */
const maxAttempts = 5

/**
 * Reads a record with its history in one consistent state: rereads if the record changes in between. Undefined if
 * there is no such record.
 *
 * @param known The record, if it was just read.
 */
export const backUpRecord = async (
  client: Pick<EncounterClient, 'get' | 'history'>,
  id: EncounterRecord['id'],
  request: RequestOptions = {},
  known?: EncounterRecord,
): Promise<EncounterBackup | undefined> => {
  let record = known ?? (await undefinedIfNotFound(client.get(id, request)))
  for (let attempt = 1; record !== undefined; attempt += 1) {
    const history = await undefinedIfNotFound(client.history(id, request))
    if (history === undefined) return undefined
    if (history.at(-1)?.version === record.version) return { record, history }
    if (attempt === maxAttempts) {
      throw unavailable(tell('changingMeanwhile', id))
    }
    record = await undefinedIfNotFound(client.get(id, request))
  }
  return undefined
}
