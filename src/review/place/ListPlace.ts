import type { EncounterQuery } from '../../client/EncounterClient.js'
import { encounterSortKeys } from '../../client/sortKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterStatus } from '../../encounter/Encounter.js'
import { type DayPreset, datesOf, dayPresets } from './dayPresets.js'

/** In place of a status: encounters of every status. */
export const everyStatus = 'All'

/** In place of a status: the appointments of today, or for the front desk those of some days. */
export const todayTab = 'Today'

/** What a list is sorted by. */
export type ListSort = NonNullable<EncounterQuery['sort']>

/**
 * Where in the list the user is: what its address tells, and all that it tells. Free text is no part of it: it names
 * patients.
 */
export interface ListPlace {
  readonly status: EncounterStatus
  readonly sort: ListSort
  readonly providerId?: string
  readonly dateFrom?: CalendarDate
  readonly dateTo?: CalendarDate
  /** In place of the two dates. */
  readonly days?: DayPreset
  readonly readiness?: 'ready' | 'blocked'
  readonly returned?: true
}

/** What the list can be narrowed by, beside its status. An absent part is not told. */
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

/** Whether there is the tab "Today": `home`: it is shown unless told; `offered`: where the address says so. */
export type TodayOffer = 'home' | 'offered' | undefined

/**
 * Reads the search part of an address. Whatever it does not know reads as not told.
 *
 * @param statuses Those that there are, the one that is shown unless told first.
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

/** The search part of the address of a place: "" or "?…". What is as unless told is left out. */
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

/** The place of another tab. What narrows the list says nothing of the appointments, nor their days of the list. */
export const inTab = (place: ListPlace, status: string): ListPlace =>
  status === todayTab || place.status === todayTab ? { status, sort: newestFirst } : { ...place, status }

/** What is listed: behind "Today" that is the list whose tab comes next, for the counts of the tabs. */
export const listedPlace = (place: ListPlace, initial: EncounterStatus): ListPlace =>
  place.status === todayTab ? { status: initial, sort: place.sort } : place

/** The query that lists a place. */
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

/** Whether anything but the status narrows the list. */
export const isFiltered = (
  { providerId, dateFrom, dateTo, days, readiness, returned }: ListPlace,
  text: string,
): boolean =>
  text.trim() !== '' ||
  [providerId, dateFrom, dateTo, days, readiness, returned].some((part) => part !== undefined)
