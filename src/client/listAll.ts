import type { EncounterQuery, EncounterRecord, ListingClient } from './EncounterClient.js'
import { createPacer } from './pause.js'
import type { RequestOptions } from './RequestOptions.js'

/** Records per page. */
const pageSize = 200

/**
 * Reads all pages of a query, for example for an export or to select all matches. In a list's own order, newest first, an
 * encounter that is saved meanwhile is not missed: it moves to the front, which is read again at the end.
 */
export const listAll = async (
  client: Pick<ListingClient, 'list'>,
  query: Omit<EncounterQuery, 'limit' | 'cursor'>,
  { signal }: RequestOptions = {},
): Promise<readonly EncounterRecord[]> => {
  const pace = createPacer()

  /** Reads pages to the end, or to the first that has something known. */
  const read = async (isKnown: (record: EncounterRecord) => boolean) => {
    const records: EncounterRecord[] = []
    let cursor: string | undefined
    let pages = 0
    let isMet = false
    do {
      signal?.throwIfAborted()
      const page = await client.list(
        { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
        signal ? { signal } : {},
      )
      records.push(...page.records)
      isMet = page.records.some(isKnown)
      cursor = page.nextCursor
      pages += 1
      await pace()
    } while (cursor !== undefined && !isMet)
    return { records, pages }
  }

  const { records, pages } = await read(() => false)
  const { by, direction } = query.sort ?? { by: 'updatedAt', direction: 'descending' }
  if (pages === 1 || by !== 'updatedAt' || direction !== 'descending') return records
  const versions = new Map(records.map(({ id, version }) => [id, version]))
  const { records: front } = await read(({ id, version }) => versions.get(id) === version)
  const latest = new Set(front.map(({ id }) => id))
  return [...front, ...records.filter(({ id }) => !latest.has(id))]
}
