import type { ClientSupport, EncounterFilter, EncounterQuery } from '../../client/EncounterClient.js'
import { encounterSortKeys } from '../../client/sortKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterStatus } from '../../encounter/Encounter.js'
import { type DayPreset, datesOf, dayPresets } from './dayPresets.js'

/** Takes the place of a status: the tab of all encounters. */
export const everyStatus = 'All'

/** Takes the place of a status: the tab of today's appointments, or for the front desk of those of a range of days. */
export const todayTab = 'Today'

/** The sort order of a list. */
export type ListSort = NonNullable<EncounterQuery['sort']>

/**
 * The part of the list's state that is in its address. The search text is not among it, since it contains patients'
 * names.
 */
export interface ListPlace {
  readonly status: EncounterStatus
  readonly sort: ListSort
  readonly providerId?: string
  readonly dateFrom?: CalendarDate
  readonly dateTo?: CalendarDate
  /** Instead of the two dates. */
  readonly days?: DayPreset
  readonly readiness?: 'ready' | 'blocked'
  readonly returned?: true
}

/** The filters of the list, beside its status. */
export type Filters = Pick<
  ListPlace,
  'providerId' | 'dateFrom' | 'dateTo' | 'days' | 'readiness' | 'returned'
>

const newestFirst: ListSort = { by: 'updatedAt', direction: 'descending' }

const readSort = (text: string | null): ListSort => {
  const by = encounterSortKeys.find((key) => key === text?.replace(/^-/, ''))
  if (by === undefined) return newestFirst
  return { by, direction: text?.startsWith('-') ? 'descending' : 'ascending' }
}

const readDate = (text: string | null): CalendarDate | undefined =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined

/** Whether the tab "Today" exists. `home`: it is the default tab. `offered`: it is shown if the address says so. */
export type TodayOffer = 'home' | 'offered' | undefined

/**
 * Parses the search part of an address. Unknown values are ignored.
 *
 * @param statuses All statuses, the default first.
 */
export const readPlace = (
  search: string,
  statuses: readonly EncounterStatus[],
  today?: TodayOffer,
): ListPlace => {
  const params = new URLSearchParams(search)
  const status = params.get('status')
  const [initial = everyStatus] = statuses
  const isHome = today === 'home' && [...params.keys()].length === 0
  if (isHome || (today !== undefined && status === todayTab)) return readToday(params)
  const provider = params.get('provider')
  const days = dayPresets.find((preset) => preset === params.get('days'))
  const dateFrom = days === undefined ? readDate(params.get('from')) : undefined
  const dateTo = days === undefined ? readDate(params.get('to')) : undefined
  const findings = params.get('findings')
  return {
    status: [...statuses, everyStatus].find((known) => known === status) ?? initial,
    sort: readSort(params.get('sort')),
    ...(provider ? { providerId: provider } : undefined),
    ...(dateFrom === undefined ? undefined : { dateFrom }),
    ...(dateTo === undefined ? undefined : { dateTo }),
    ...(days === undefined ? undefined : { days }),
    ...(findings === 'ready' || findings === 'blocked' ? { readiness: findings } : undefined),
    ...(findings === 'returned' ? { returned: true } : undefined),
  }
}

/** The search part of the address of a place: "" or "?…". Defaults are left out. */
export const writePlace = (
  place: ListPlace,
  statuses: readonly EncounterStatus[],
  today?: TodayOffer,
): string => {
  const { status, sort, providerId, dateFrom, dateTo, days, readiness, returned } = place
  const params = new URLSearchParams()
  const home = today === 'home' ? todayTab : statuses[0]
  if (status !== home) params.set('status', status)
  if (providerId) params.set('provider', providerId)
  if (dateFrom) params.set('from', dateFrom)
  if (dateTo) params.set('to', dateTo)
  if (days) params.set('days', days)
  if (readiness) params.set('findings', readiness)
  else if (returned) params.set('findings', 'returned')
  if (sort.by !== newestFirst.by || sort.direction !== newestFirst.direction) {
    params.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.by}`)
  }
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

const readToday = (params: URLSearchParams): ListPlace => {
  const dateFrom = readDate(params.get('from'))
  const dateTo = readDate(params.get('to'))
  const days = dateFrom === undefined || dateTo === undefined ? undefined : { dateFrom, dateTo }
  return { status: todayTab, sort: newestFirst, ...days }
}

/** The place in another tab. Filters are not carried over between "Today" and the list, since they do not apply there. */
export const inTab = (place: ListPlace, status: string): ListPlace =>
  status === todayTab || place.status === todayTab ? { status, sort: newestFirst } : { ...place, status }

/** The place that is queried. On "Today" that is the first status, since the counts of the tabs come with its list. */
export const listedPlace = (place: ListPlace, initial: EncounterStatus): ListPlace =>
  place.status === todayTab ? { status: initial, sort: place.sort } : place

/**
 * The place without the filters and the order that a client does not support: an address may be of another client's list, and
 * nothing on the screen would clear them.
 */
export const supportedPlace = (
  { sort, providerId, dateFrom, dateTo, days, readiness, returned, status }: ListPlace,
  { sorts, filters }: Pick<ClientSupport, 'sorts' | 'filters'>,
): ListPlace => {
  const offers = (filter: EncounterFilter) => filters.includes(filter)
  const hasDates = status === todayTab || (offers('dateFrom') && offers('dateTo'))
  const [first = newestFirst.by] = sorts
  const fallback: ListSort = sorts.includes(newestFirst.by)
    ? newestFirst
    : { by: first, direction: 'descending' }
  return {
    status,
    sort: sorts.includes(sort.by) ? sort : fallback,
    ...(providerId !== undefined && offers('providerId') ? { providerId } : undefined),
    ...(dateFrom !== undefined && hasDates ? { dateFrom } : undefined),
    ...(dateTo !== undefined && hasDates ? { dateTo } : undefined),
    ...(days !== undefined && hasDates ? { days } : undefined),
    ...(readiness !== undefined && offers('readiness') ? { readiness } : undefined),
    ...(returned !== undefined && offers('returned') ? { returned } : undefined),
  }
}

/** The query of a place. */
export const queryOf = (
  place: ListPlace,
  text: string,
  today: CalendarDate = todayOf(new Date()),
): EncounterQuery => {
  const { status, days, ...rest } = place
  return {
    ...rest,
    ...(days === undefined ? undefined : datesOf(days, today)),
    ...(status === everyStatus ? undefined : { status }),
    ...(text.trim() === '' ? undefined : { text: text.trim() }),
  }
}

/** Whether any filter is set, apart from the status. */
export const isFiltered = (
  { providerId, dateFrom, dateTo, days, readiness, returned }: ListPlace,
  text: string,
): boolean =>
  text.trim() !== '' ||
  [providerId, dateFrom, dateTo, days, readiness, returned].some((part) => part !== undefined)
