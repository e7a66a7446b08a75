import type { EncounterId } from '../../encounter/Encounter.js'
import type { SeenRecord, StorageCare } from '../BrowserClient.js'
import type { SetAsideRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { highestSerial, type LocalStoreOptions } from './createLocalStore.js'
import type { ReadRecord } from './createRecords.js'
import { readAside, setAside, type Unreadable } from './setAside.js'
import { requireFormat } from './storageFormat.js'
import {
  idTextIn,
  LAST_ID_KEY,
  RECORD_PREFIX,
  recordKey,
  SET_ASIDE_PREFIX,
  setAsidePrefixOf,
} from './storageKeys.js'
import { writeAll } from './writeAll.js'

/** What {@link createCare} takes. */
export interface CareOptions extends Pick<LocalStoreOptions, 'storage' | 'find' | 'takeTurn' | 'firstId'> {
  readonly read: ReadRecord
  /** Makes an id of the end of a record's key. */
  readonly toId: (text: string) => EncounterId
  readonly count: StorageCare['count']
}

/** Makes the {@link StorageCare} of a storage. What there was no room to set aside is where it was, and counts as set aside. */
export const createCare = ({
  storage,
  find,
  takeTurn,
  firstId,
  read,
  toId,
  count,
}: CareOptions): StorageCare => {
  const findAside = (location: string): Unreadable | undefined => {
    if (location.startsWith(SET_ASIDE_PREFIX)) {
      const content = storage.getItem(location)
      return content === null ? undefined : readAside(content)
    }
    const found = location.startsWith(RECORD_PREFIX) ? find(location) : undefined
    if (found?.ok) {
      const text = found.value.brokenHistory
      return text === undefined ? undefined : { reason: 'it is not a history', text }
    }
    return found
  }

  const tell = (location: string): readonly SetAsideRecord[] => {
    const aside = findAside(location)
    if (aside === undefined) return []
    const text = idTextIn(location)
    const id = text === undefined ? undefined : toId(text)
    const isNamed = id !== undefined && String(id) === text
    return [{ ...(isNamed ? { id } : undefined), location, reason: aside.reason }]
  }

  /** What of a history cannot be read is in no export: such a record stays. */
  const isAsSeen = ({ id, version }: SeenRecord): boolean => {
    const found = find(recordKey(id))
    return (
      found?.ok === true && found.value.record.version === version && found.value.brokenHistory === undefined
    )
  }

  return {
    count,
    setAside: async () => {
      requireFormat(storage)
      return storage.keys().flatMap(tell)
    },
    readSetAside: async (location) => findAside(location)?.text,
    moveAside: (id, reason) =>
      takeTurn(async () => {
        requireFormat(storage)
        const key = recordKey(id)
        const text = storage.getItem(key)
        if (text === null)
          throw new EncounterClientError('not-found', `there is no encounter ${id} any more.`)
        setAside(storage, { reason, text }, setAsidePrefixOf(key), [key, null])
      }),
    restoreSetAside: (location) =>
      takeTurn(async () => {
        requireFormat(storage)
        const aside = findAside(location)
        const text = idTextIn(location)
        if (aside === undefined || text === undefined) {
          throw new EncounterClientError(
            'not-found',
            'nothing was set aside there any more. Look at the list again.',
          )
        }
        const key = `${RECORD_PREFIX}${text}`
        const current = location === key ? undefined : find(key)
        if (current?.ok) {
          throw new EncounterClientError(
            'conflict',
            `there is another encounter ${text} by now. Download what was set aside and compare the two.`,
            { current: current.value.record },
          )
        }
        const found = read(key, aside.text)
        if (current !== undefined || !found.ok || found.value.brokenHistory !== undefined) {
          const reason = found.ok ? 'it is not a whole record' : found.reason
          throw new EncounterClientError(
            'invalid',
            `it cannot be put back: ${reason}. Download it, and ask whoever looks after this page.`,
          )
        }
        writeAll(storage, [
          [key, aside.text],
          [location, null],
        ])
      }),
    remove: (records) =>
      takeTurn(async () => {
        requireFormat(storage)
        const ids = records.filter(isAsSeen).map(({ id }) => id)
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
