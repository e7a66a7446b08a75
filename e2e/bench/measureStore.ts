import type { EncounterQuery, ListingClient } from '../../src/client/EncounterClient.js'

/** Times in ms of one page load: the first list, as opened by the page. */
export interface ColdTimes {
  readonly list: number
  /** The longest task of the page during it; 0 if none took 50 ms. */
  readonly longestTask: number
}

/** Median times in ms of a client that has listed before. */
export interface WarmTimes {
  readonly page: number
  readonly nextPage: number
  readonly samePatient: number
  readonly lastOfProvider: number
  readonly text: number
  readonly sorted: number
}

/** The first query of a page. */
export const firstQueries = {
  page: { status: 'Draft', limit: 50 },
  all: { limit: 50 },
  text: { text: 'j069', limit: 50 },
  sorted: { sort: { by: 'dateOfService', direction: 'ascending' }, limit: 50 },
  range: { dateFrom: '2026-01-10', dateTo: '2026-01-12', status: 'Draft', limit: 50 },
} as const satisfies Readonly<Record<string, EncounterQuery>>

export type FirstQuery = keyof typeof firstQueries

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const medianOf = async (rounds: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(work))
  return median(times)
}

/** Measures the first list of a page. */
export const measureCold = async (client: ListingClient, query: FirstQuery): Promise<ColdTimes> => {
  let longestTask = 0
  const note = (entries: readonly PerformanceEntry[]) => {
    for (const { duration } of entries) longestTask = Math.max(longestTask, duration)
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'longtask' })
  const list = await timeOf(() => client.list(firstQueries[query]))
  // Long tasks are reported after they end.
  await new Promise((resolve) => setTimeout(resolve, 0))
  note(observer.takeRecords())
  observer.disconnect()
  return { list, longestTask }
}

/** Measures lists of a client that has listed before. */
export const measureWarm = async (client: ListingClient): Promise<WarmTimes> => {
  const { nextCursor } = await client.list(firstQueries.page)
  const next = { ...firstQueries.page, ...(nextCursor === undefined ? undefined : { cursor: nextCursor }) }
  return {
    page: await medianOf(15, () => client.list(firstQueries.page)),
    nextPage: await medianOf(15, () => client.list(next)),
    samePatient: await medianOf(15, () =>
      client.list({ patientId: 100_300, providerId: 207, dateFrom: '2026-01-05', dateTo: '2026-01-05' }),
    ),
    lastOfProvider: await medianOf(15, () => client.list({ providerId: 203, limit: 100 })),
    text: await medianOf(5, () => client.list(firstQueries.text)),
    sorted: await medianOf(5, () => client.list(firstQueries.sorted)),
  }
}

/** Measures sequential saves: the median of each record's. */
export const measureSaves = async (client: ListingClient, saves: number): Promise<number> => {
  const { records } = await client.list({ status: 'Draft', limit: 20 })
  const times: number[] = []
  for (let round = 0; round < saves; round += 1) {
    const id = records[round % records.length]?.id ?? ''
    const record = await client.get(id)
    const encounter = { ...record.encounter, AppointmentId: Number(record.encounter.AppointmentId) + 1 }
    const options = { ifMatch: record.version, idempotencyKey: crypto.randomUUID() }
    times.push(await timeOf(() => client.update(id, encounter, options)))
  }
  return median(times)
}

/** Approves submitted encounters one after the other; returns the longest frame in ms. */
export const measureApprovals = async (client: ListingClient, count: number): Promise<number> => {
  const { records } = await client.list({ status: 'Submitted', limit: count })
  let longest = 0
  let before = performance.now()
  let isOver = false
  const next = (now: number) => {
    longest = Math.max(longest, now - before)
    before = now
    if (!isOver) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  for (const { id, version } of records) {
    await client.transition(id, { to: 'Approved' }, { ifMatch: version, idempotencyKey: crypto.randomUUID() })
  }
  await client.list({ status: 'Submitted', limit: count })
  isOver = true
  return longest
}
