import * as words from '../../messages/en/importFiles.js'
import type { EncounterBackup, EncounterClient, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { RequestOptions } from '../RequestOptions.js'

/** Reads of a record that changes while its history is read. */
const attempts = 5

/** Undefined where there is no such record. */
const orNone = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof EncounterClientError && error.kind === 'not-found') return undefined
    throw error
  })

/**
 * Reads a record with its history in one consistent state: rereads if the record changes in between. Undefined if
 * there is
 * no such record.
 *
 * @param known The record, if it was just read.
 */
export const backUpRecord = async (
  client: Pick<EncounterClient, 'get' | 'history'>,
  id: EncounterRecord['id'],
  request: RequestOptions = {},
  known?: EncounterRecord,
): Promise<EncounterBackup | undefined> => {
  let record = known ?? (await orNone(client.get(id, request)))
  for (let attempt = 1; record !== undefined; attempt += 1) {
    const history = await orNone(client.history(id, request))
    if (history === undefined) return undefined
    if (history.at(-1)?.version === record.version) return { record, history }
    if (attempt === attempts) {
      throw new EncounterClientError('unavailable', words.changingMeanwhile(id))
    }
    record = await orNone(client.get(id, request))
  }
  return undefined
}
