import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { EncounterPage, EncounterQuery, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createListing, type ListingOptions } from '../listing/createListing.js'
import { createPacer, whenIdle } from '../pause.js'
import { isRecord, type RecordStore } from './createRecordStore.js'
import { createRowIndex } from './createRowIndex.js'
import type { GuardedStorage } from './guardStorage.js'
import { recordKey, serialIn } from './storageKeys.js'
import { isStateOf } from './storedRows.js'
import type { TakeTurn } from './takeTurns.js'

/** What {@link createLister} takes. */
export interface ListerOptions extends Omit<ListingOptions, 'read'> {
  readonly storage: GuardedStorage
  readonly store: RecordStore
  readonly ui: EncounterUi
  readonly takeTurn: TakeTurn
  /** Told of records that are not as the index had them, found after the first list. */
  readonly onFound: (ids: readonly EncounterId[]) => void
}

/** Lists the records of a storage. */
export interface Lister {
  list(query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage>
  /** Notes that a piece of the index was written along with a record. */
  wrote(key: string): void
  forgetFindings(): void
}

/** After so many looks the rows of others' changes are taken as they are. */
const MOST_LOOKS = 3

/** Names the encounter of what was set aside, where the key tells it. */
const withId = (record: SetAsideRecord): SetAsideRecord => {
  const id = serialIn(record.location)
  return id === undefined ? record : { id, ...record }
}

/** Makes a {@link Lister}: rows from the index, and whole records of the page that is returned alone. */
export const createLister = ({
  storage,
  store,
  ui,
  takeTurn,
  onFound,
  ...options
}: ListerOptions): Lister => {
  const index = createRowIndex(storage, store, ui)
  const listing = createListing({
    ...options,
    read: (id) => {
      const found = store.read(id)
      if (!isRecord(found)) index.correct(id, undefined)
      return isRecord(found) ? found.encounter : undefined
    },
  })

  /** The record of a row. Where the row did not tell of it as it is, the index is corrected. */
  const readRow = (row: EncounterRow): EncounterRecord | undefined => {
    const found = store.read(row.id)
    const isSame =
      isRecord(found) && Number(found.version) === row.version && Date.parse(found.updatedAt) === row.at
    if (isSame) return found
    index.correct(row.id, isRecord(found) ? found : undefined)
    return undefined
  }

  /** Reads records bit by bit, again where rows turned out to be wrong. */
  const readPage = async (
    query: EncounterQuery,
    pace: () => Promise<void>,
    signal: AbortSignal | undefined,
  ): Promise<EncounterPage> => {
    for (;;) {
      const { rows, ...page } = listing.page(query, index.rows())
      const records: EncounterRecord[] = []
      for (const row of rows) {
        await pace()
        signal?.throwIfAborted()
        const record = readRow(row)
        if (record !== undefined) records.push(record)
      }
      if (records.length === rows.length) return { ...page, records, setAside: index.setAside().map(withId) }
    }
  }

  /** Compares every row with its record, and looks for records without a row, while the page goes on. */
  const verify = async (): Promise<void> => {
    const pace = createPacer()
    const wrong: EncounterId[] = []
    for (const row of index.rows()) {
      await pace()
      if (isStateOf(row, storage.getItem(recordKey(row.id)))) continue
      const found = store.read(row.id)
      index.correct(row.id, isRecord(found) ? found : undefined)
      wrong.push(row.id)
    }
    await pace()
    const isWhole = index.confirm()
    if (wrong.length > 0 || !isWhole) onFound(wrong)
  }
  let isVerified = false

  return {
    list: async (query, signal) => {
      const pace = createPacer()
      let rows = index.rows()
      for (let look = 0; look < MOST_LOOKS; look += 1) {
        const before = rows
        await listing.prepare(query, before, signal)
        rows = index.rows()
        if (rows === before) break
      }
      await pace()
      signal?.throwIfAborted()
      const page = await readPage(query, pace, signal)
      if (index.isCorrected()) await takeTurn(index.repair, signal)
      // The list was made without it; what it finds is told when it is found. One that broke off is made up for.
      if (!isVerified)
        whenIdle(() =>
          verify().catch(() => {
            isVerified = false
          }),
        )
      isVerified = true
      return page
    },
    wrote: index.wrote,
    forgetFindings: listing.forgetFindings,
  }
}
