import * as words from '../messages/en/daySummary.js'
import { daysBetween } from './calendarDate.js'
import {
  type CalendarDate,
  type Encounter,
  type EncounterId,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from './Encounter.js'
import { encounterWorkflow } from './workflow.js'

/** Number of encounters of a provider per status. */
export interface ProviderCounts {
  /** Undefined: without a provider. */
  readonly providerId: EncounterId | undefined
  readonly counts: ReadonlyMap<EncounterStatus, number>
  readonly total: number
}

/** Number of drafts in an age range, by date of service. */
export interface AgeBucket {
  /** "Today", "1 day", "2–3 days", …; "Later" is after today, "No date" without one. */
  readonly label: string
  readonly count: number
}

/** The summary of a day. */
export interface DaySummary {
  readonly total: number
  readonly counts: ReadonlyMap<EncounterStatus, number>
  /** Most encounters first. */
  readonly providers: readonly ProviderCounts[]
  /** All ranges, youngest first; "Later" and "No date" only if not empty. */
  readonly draftAges: readonly AgeBucket[]
}

/** Options of {@link summariseDay}. */
export interface DaySummaryOptions {
  readonly ui: EncounterUi
  readonly today: CalendarDate
  /** The status whose age is counted; default: the workflow's initial status. */
  readonly draft?: EncounterStatus
}

const buckets: readonly (readonly [label: string, days: number])[] = [
  [words.today, 0],
  [words.oneDay, 1],
  [words.days(2, 3), 3],
  [words.days(4, 7), 7],
  [words.days(8, 14), 14],
  [words.days(15, 30), 30],
  [words.over(30), Number.POSITIVE_INFINITY],
]

const ageOf = (date: CalendarDate | undefined, today: CalendarDate): string => {
  const days = date === undefined ? Number.NaN : daysBetween(date, today)
  if (Number.isNaN(days)) return words.noDate
  return days < 0 ? words.later : (buckets.find(([, most]) => days <= most)?.[0] ?? words.later)
}

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Counts encounters by status and by provider, and drafts by their age. */
export const summariseDay = (
  encounters: Iterable<Encounter>,
  { ui, today, draft = encounterWorkflow.initial }: DaySummaryOptions,
): DaySummary => {
  const counts = new Map<EncounterStatus, number>()
  const ages = new Map<string, number>()
  const byProvider = new Map<string, { id: EncounterId | undefined; counts: Map<EncounterStatus, number> }>()
  let total = 0
  for (const encounter of encounters) {
    const { status = draft, providerId, dateOfService } = readEncounter(encounter, ui)
    total += 1
    add(counts, status)
    const key = String(providerId)
    const provider = byProvider.get(key) ?? { id: providerId, counts: new Map() }
    byProvider.set(key, provider)
    add(provider.counts, status)
    if (status === draft) add(ages, ageOf(dateOfService, today))
  }
  const providers = Array.from(byProvider.values(), (provider) => ({
    providerId: provider.id,
    counts: provider.counts,
    total: [...provider.counts.values()].reduce((sum, count) => sum + count, 0),
  }))
  const extra = [words.later, words.noDate].filter((label) => ages.has(label))
  return {
    total,
    counts,
    providers: providers.toSorted((a, b) => b.total - a.total),
    draftAges: [...buckets.map(([label]) => label), ...extra].map((label) => ({
      label,
      count: ages.get(label) ?? 0,
    })),
  }
}
