import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterPage, EncounterQuery, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createListing, type ListingOptions } from './createListing.js'

/** The storage that a lister reads. */
export interface RowSource {
  /** Current rows of all records; the same array as long as nothing has changed. */
  rows(signal: AbortSignal | undefined): Promise<readonly EncounterRow[]>
  /** Records in the order of `ids`; undefined for one that does not exist or cannot be read. */
  records(ids: readonly EncounterId[]): Promise<readonly (EncounterRecord | undefined)[]>
  setAside(): Promise<readonly SetAsideRecord[]>
}

/** Lists the records of a source. */
export interface Lister {
  list(query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage>
  /** Clears cached findings, for example after the code sets change. */
  forgetFindings(): void
}

/** Attempts to prepare rows while others change them, after which the rows are used as they are. */
const maxAttempts = 3

/** Creates a {@link Lister}: filters rows in memory and reads whole records only for the returned page. */
export const createLister = (source: RowSource, options: Omit<ListingOptions, 'read'>): Lister => {
  const listing = createListing({
    ...options,
    read: (ids) => source.records(ids),
  })
  return {
    list: async (query, signal) => {
      let rows = await source.rows(signal)
      for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
        const before = rows
        await listing.prepare(query, before, signal)
        rows = await source.rows(signal)
        if (rows === before) break
      }
      signal?.throwIfAborted()
      const { rows: shown, ...page } = await listing.page(query, rows)
      const found = await source.records(shown.map(({ id }) => id))
      const records = found.filter((record) => record !== undefined)
      return { ...page, records, setAside: await source.setAside() }
    },
    forgetFindings: listing.forgetFindings,
  }
}
