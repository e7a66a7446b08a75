import type { EncounterUi } from '../../encounter/Encounter.js'
import type { Directory } from '../Directory.js'
import type { EncounterPage, EncounterQuery, EncounterRecord } from '../EncounterClient.js'
import { rowOf } from '../EncounterRow.js'
import { openLister } from '../listing/openLister.js'
import type { Waiting } from './queue.js'

/** What listing on this device needs. */
export interface ListingTools {
  readonly ui: EncounterUi
  readonly directory: Directory | undefined
  readonly now: () => Date
}

/** Lists records as a client does that has nothing else. */
export const listRecords = (
  records: readonly EncounterRecord[],
  query: EncounterQuery,
  { ui, directory, now }: ListingTools,
  signal?: AbortSignal,
): Promise<EncounterPage> => {
  const rows = records.map((record) => rowOf(record, ui))
  const byId = new Map(records.map((record) => [String(record.id), record]))
  return openLister(
    {
      rows: async () => rows,
      records: async (ids) => ids.map((id) => byId.get(String(id))),
      setAside: async () => [],
    },
    { directory, assess: undefined, now },
  ).list(query, signal)
}

/** Whether a query needs checks, which only the server makes. */
export const needsChecks = ({ readiness, sort }: EncounterQuery): boolean =>
  readiness !== undefined || sort?.by === 'findings'

/** Adds up two counts by status. */
const sumOf = (counts: readonly (readonly [EncounterPage['counts'], sign: number])[]) => {
  const sums = new Map<string, number>()
  for (const [part, sign] of counts) {
    for (const [status, count = 0] of Object.entries(part)) {
      sums.set(status, Math.max(0, (sums.get(status) ?? 0) + sign * count))
    }
  }
  return Object.fromEntries(sums)
}

/**
 * Shows the changes that wait in a page of the server: an encounter as it will be, and on the first page those that the
 * server does not know yet or does not count in.
 *
 * @param latest The last waiting change of each encounter, with the record before its first one.
 */
export const overlayPage = async (
  page: EncounterPage,
  query: EncounterQuery,
  latest: readonly { readonly before: EncounterRecord | undefined; readonly item: Waiting }[],
  tools: ListingTools,
): Promise<EncounterPage> => {
  if (latest.length === 0) return page
  const changed = new Map(latest.map(({ item }) => [String(item.record.id), item.record]))
  if (needsChecks(query)) {
    return { ...page, records: page.records.map((record) => changed.get(String(record.id)) ?? record) }
  }
  const { cursor, ...first } = query
  const all = { ...first, limit: Number.MAX_SAFE_INTEGER }
  const [mine, theirs] = await Promise.all([
    listRecords([...changed.values()], all, tools),
    listRecords(
      latest.flatMap(({ before }) => (before === undefined ? [] : [before])),
      all,
      tools,
    ),
  ])
  const others = page.records.filter(({ id }) => !changed.has(String(id)))
  const { sort } = query
  const records =
    cursor !== undefined || mine.records.length === 0
      ? others
      : (
          await listRecords(
            [...others, ...mine.records],
            { limit: all.limit, ...(sort === undefined ? undefined : { sort }) },
            tools,
          )
        ).records
  return {
    ...page,
    records,
    total: Math.max(0, page.total - theirs.total + mine.total),
    counts: sumOf([
      [page.counts, 1],
      [theirs.counts, -1],
      [mine.counts, 1],
    ]),
  }
}
