import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterPage, EncounterQuery, EncounterRecord, SetAsideRecord } from '../EncounterClient.js'
import type { EncounterRow } from '../EncounterRow.js'
import { createListing, type ListingOptions } from './createListing.js'

/** What a lister reads. */
export interface RowSource {
  /** A row for each record as it is now; the same array for as long as none has changed. */
  rows(signal: AbortSignal | undefined): Promise<readonly EncounterRow[]>
  /** The records of these ids, in their order; undefined for one that is gone or cannot be read. */
  records(ids: readonly EncounterId[]): Promise<readonly (EncounterRecord | undefined)[]>
  setAside(): Promise<readonly SetAsideRecord[]>
}

/** Lists the records of a source. */
export interface Lister {
  list(query: EncounterQuery, signal: AbortSignal | undefined): Promise<EncounterPage>
  /** Has what the checks find asked for anew, as after a change of the code sets. */
  forgetFindings(): void
}

/** After so many looks the rows that others change meanwhile are taken as they are. */
const mostLooks = 3

/** Makes a {@link Lister}: rows are filtered in memory, and whole records are read of the returned page alone. */
export const createLister = (source: RowSource, options: Omit<ListingOptions, 'read'>): Lister => {
  const listing = createListing({
    ...options,
    read: async (ids) => (await source.records(ids)).map((record) => record?.encounter),
  })
  return {
    list: async (query, signal) => {
      let rows = await source.rows(signal)
      for (let look = 0; look < mostLooks; look += 1) {
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
