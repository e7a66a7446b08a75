import type { EarlyAnswer } from '../../client/http/answeredBy.js'
import { askSearch } from '../../client/http/askSearch.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { AppStorage } from '../appStorage.js'

/** What a page is asked for that waits for no other answer: a list, and the appointments of a day. */
export const firstPaths = ['/encounters/search', '/directory/appointments'] as const

/** What a list asked its server for first, for the next visit. Nothing in it is of a patient. */
export interface FirstReads {
  /** Server, user and address: at another of them something else is asked for. */
  readonly visit: string
  /** Place of the user's token in config.json. */
  readonly place: number
  /** Whom the server took the token for. */
  readonly userId: string
  /** The body for each of {@link firstPaths}, with {@link todayMark} for the date of the day. */
  readonly bodies: readonly (string | null)[]
}

/** Requests that were sent beside that for the session. Nobody reads them before the session is known to be the same. */
export interface EarlyReads {
  readonly place: number
  readonly userId: string
  /** When they were sent, in ms. */
  readonly at: number
  readonly asked: readonly { readonly path: string; readonly body: string; readonly answer: EarlyAnswer }[]
}

/** Stands for the date of the day. */
export const todayMark = '{today}'

/** The local calendar date. It is not that of `codes`, which is in the app's file: this one is run before. */
export const dateOfDay = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

/** Names a visit by server, user and address. */
export const nameVisit = (
  { readUserId }: Pick<AppStorage, 'readUserId'>,
  baseUrl: string,
  subject: string | undefined,
): string =>
  JSON.stringify([
    new URL(baseUrl, document.baseURI).href,
    ...[subject, readUserId()],
    location.pathname + location.search,
  ])

/** Where it is kept: for all tabs, as who was signed in is. */
export const firstReadsKey = 'encounter-form-app:first-reads'

/** Reads what was written by the last visit. */
export const recallFirstReads = ({ records }: Pick<AppStorage, 'records'>): FirstReads | undefined => {
  try {
    const kept: unknown = JSON.parse(records.getItem(firstReadsKey) ?? 'null')
    if (!isDictionary(kept) || !Array.isArray(kept.bodies)) return undefined
    const { visit, place, userId, bodies } = kept
    return {
      ...{ visit: String(visit), place: Number(place), userId: String(userId) },
      bodies: bodies.map((body: unknown) => (isText(body) ? body : null)),
    }
  } catch {
    return undefined
  }
}

/**
 * Asks again for what the last visit of the same user at the same address asked for first.
 *
 * @param baseUrl Address of the server's interface.
 * @param tokens Those of config.json, or that of whoever has signed in.
 * @param subject Whoever has signed in, as their issuer names them.
 */
export const askFirstReads = (
  storage: AppStorage,
  baseUrl: string,
  tokens: readonly unknown[],
  subject?: string,
): EarlyReads | undefined => {
  const kept = recallFirstReads(storage)
  if (kept?.visit !== nameVisit(storage, baseUrl, subject)) return undefined
  const { place, userId } = kept
  const asked = firstPaths.flatMap((path, at) => {
    const body = kept.bodies[at]?.replaceAll(todayMark, dateOfDay(new Date()))
    return body === undefined ? [] : { path, body, answer: askSearch(baseUrl, path, tokens[place], body) }
  })
  return { place, userId, at: Date.now(), asked }
}
