import type { EncounterQuery, ListingClient } from '../../src/client/EncounterClient.js'

/**
 * Milliseconds, medians but for `firstList`: before that nothing was fetched, compiled, or read by the browser.
 */
export interface StoreTimes {
  readonly firstList: number
  readonly coldList: number
  readonly warmList: number
  readonly sortedList: number
  readonly textList: number
  readonly save: number
}

const saves = 60
const drafts: EncounterQuery = { status: 'Draft', limit: 50 }

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** Measures a client over a storage that is filled: the first list of a fresh client, later lists, and saves. */
export const measureStore = async (open: () => ListingClient): Promise<StoreTimes> => {
  const cold: number[] = []
  for (let round = 0; round < 9; round += 1) cold.push(await timeOf(() => open().list(drafts)))
  const client = open()
  await client.list(drafts)
  const warm: number[] = []
  for (let round = 0; round < 20; round += 1) warm.push(await timeOf(() => client.list(drafts)))
  const byDate = { ...drafts, sort: { by: 'dateOfService', direction: 'ascending' } } as const
  const sorted = await timeOf(() => client.list(byDate))
  const text = await timeOf(() => client.list({ text: 'j069', limit: 50 }))

  const { records } = await client.list({ status: 'Draft', limit: 20 })
  const times: number[] = []
  for (let round = 0; round < saves; round += 1) {
    const listed = records[round % records.length]
    if (listed === undefined) throw new Error('There is no draft to save.')
    const record = await client.get(listed.id)
    const encounter = { ...record.encounter, AppointmentId: 6_000_000 + round }
    times.push(
      await timeOf(() =>
        client.update(record.id, encounter, { ifMatch: record.version, idempotencyKey: `bench-${round}` }),
      ),
    )
  }
  return {
    firstList: cold[0] ?? 0,
    coldList: median(cold),
    warmList: median(warm),
    sortedList: sorted,
    textList: text,
    save: median(times),
  }
}
