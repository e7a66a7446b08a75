import type { Messages } from '../messages/Messages.js'
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

/** From how many to how many days ago, `later` than today, or `unknown` without a date of service. */
export type DraftAge = readonly [from: number, to: number | undefined] | 'later' | 'unknown'

/** Number of drafts in an age range, by date of service. */
export interface AgeBucket {
  readonly age: DraftAge
  readonly count: number
}

/** The summary of a day. */
export interface DaySummary {
  readonly total: number
  readonly counts: ReadonlyMap<EncounterStatus, number>
  /** Most encounters first. */
  readonly providers: readonly ProviderCounts[]
  /** All ranges, youngest first; those without an age only if not empty. */
  readonly draftAges: readonly AgeBucket[]
}

/** Options of {@link summariseDay}. */
export interface DaySummaryOptions {
  readonly ui: EncounterUi
  readonly today: CalendarDate
  /** The status whose age is counted; default: the workflow's initial status. */
  readonly draft?: EncounterStatus
}

const ages: readonly Exclude<DraftAge, string>[] = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 30],
  [31, undefined],
]

const ageOf = (date: CalendarDate | undefined, today: CalendarDate): DraftAge => {
  const days = date === undefined ? Number.NaN : daysBetween(date, today)
  if (Number.isNaN(days)) return 'unknown'
  return ages.find(([, to]) => days >= 0 && (to === undefined || days <= to)) ?? 'later'
}

/** "Today", "1 day", "2–3 days", …; "Later" is after today, "No date" without one. */
export const nameOfAge = (age: DraftAge, words: Messages['daySummary']): string => {
  if (age === 'later') return words.later
  if (age === 'unknown') return words.noDate
  const [from, to] = age
  if (to === undefined) return words.over(from - 1)
  if (to === 0) return words.today
  return to === 1 ? words.oneDay : words.days(from, to)
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
  const countByAge = new Map<DraftAge, number>()
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
    if (status === draft) add(countByAge, ageOf(dateOfService, today))
  }
  const providers = Array.from(byProvider.values(), (provider) => ({
    providerId: provider.id,
    counts: provider.counts,
    total: [...provider.counts.values()].reduce((sum, count) => sum + count, 0),
  }))
  const extra = (['later', 'unknown'] as const).filter((age) => countByAge.has(age))
  return {
    total,
    counts,
    providers: providers.toSorted((a, b) => b.total - a.total),
    draftAges: [...ages, ...extra].map((age) => ({ age, count: countByAge.get(age) ?? 0 })),
  }
}
