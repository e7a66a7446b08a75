import * as words from '../../messages/en/damagedRecords.js'
import { tellerOf } from '../../messages/Told.js'
import type { SeenRecord, StorageCare } from '../BrowserClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { highestSerial, type LocalStoreOptions } from './createLocalStore.js'
import type { ReadRecord } from './createRecords.js'
import type { SetAside } from './createSetAside.js'
import { setAside } from './setAside.js'
import { requireFormat } from './storageFormat.js'
import { idTextIn, LAST_ID_KEY, RECORD_PREFIX, recordKey, setAsidePrefixOf } from './storageKeys.js'
import { writeAll } from './writeAll.js'

const tell = tellerOf('damagedRecords', words)

/** Options of {@link createCare}. */
export interface CareOptions extends Pick<LocalStoreOptions, 'storage' | 'find' | 'takeTurn' | 'firstId'> {
  readonly read: ReadRecord
  readonly findAside: SetAside['find']
}

/** Creates the part of {@link StorageCare} that lists do not need. */
export const createCare = ({
  storage,
  find,
  takeTurn,
  firstId,
  read,
  findAside,
}: CareOptions): Omit<StorageCare, 'count' | 'setAside'> => {
  /**
   * Whether a record is still in the version seen. One with a damaged history is not: no export contains that
   * history.
   */
  const isUnchanged = ({ id, version }: SeenRecord): boolean => {
    const found = find(recordKey(id))
    return (
      found?.ok === true && found.value.record.version === version && found.value.brokenHistory === undefined
    )
  }

  return {
    readSetAside: async (location) => findAside(location)?.text,
    moveAside: (id, reason) =>
      takeTurn(async () => {
        requireFormat(storage)
        const key = recordKey(id)
        const text = storage.getItem(key)
        if (text === null) throw new EncounterClientError('not-found', tell('gone', id))
        setAside(storage, { reason, text }, setAsidePrefixOf(key), [key, null])
      }),
    restoreSetAside: (location) =>
      takeTurn(async () => {
        requireFormat(storage)
        const aside = findAside(location)
        const text = idTextIn(location)
        if (aside === undefined || text === undefined) {
          throw new EncounterClientError('not-found', tell('damagedGone'))
        }
        const key = `${RECORD_PREFIX}${text}`
        const current = location === key ? undefined : find(key)
        if (current?.ok) {
          throw new EncounterClientError('conflict', tell('idTaken', text), { current: current.value.record })
        }
        const found = read(key, aside.text)
        if (current !== undefined || !found.ok || found.value.brokenHistory !== undefined) {
          const reason = found.ok ? words.notWhole : found.reason
          throw new EncounterClientError('invalid', tell('notPutBack', reason))
        }
        writeAll(storage, [
          [key, aside.text],
          [location, null],
        ])
      }),
    remove: (records) =>
      takeTurn(async () => {
        requireFormat(storage)
        const ids = records.filter(isUnchanged).map(({ id }) => id)
        const last = String(highestSerial(storage))
        writeAll(storage, [...ids.map((id) => [recordKey(id), null] as const), [LAST_ID_KEY, last]])
        return ids
      }),
    lastNumber: async () => {
      requireFormat(storage)
      return Math.max(highestSerial(storage), firstId - 1)
    },
    reserve: (number) =>
      takeTurn(async () => {
        requireFormat(storage)
        writeAll(storage, [[LAST_ID_KEY, String(Math.max(highestSerial(storage), number))]])
      }),
  }
}
