import type { EncounterQuery, EncounterRecord, ListingClient } from './EncounterClient.js'
import { createPacer } from './pause.js'
import type { RequestOptions } from './RequestOptions.js'

/** Records per page. */
const pageSize = 200

/** Reads all pages of a query, for example for an export or to select all matches. */
export const listAll = async (
  client: Pick<ListingClient, 'list'>,
  query: Omit<EncounterQuery, 'limit' | 'cursor'>,
  { signal }: RequestOptions = {},
): Promise<readonly EncounterRecord[]> => {
  const pace = createPacer()
  const records: EncounterRecord[] = []
  let cursor: string | undefined
  do {
    signal?.throwIfAborted()
    const page = await client.list(
      { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
      signal ? { signal } : {},
    )
    records.push(...page.records)
    cursor = page.nextCursor
    await pace()
  } while (cursor !== undefined)
  return records
}
