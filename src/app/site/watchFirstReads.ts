import type { EarlyAnswer } from '../../client/http/answeredBy.js'
import type { HttpSession } from '../../client/http/httpSession.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage } from '../appStorage.js'
import { writeShared } from '../lock/lockKeys.js'
import {
  dateOfDay,
  type EarlyReads,
  type FirstReads,
  firstPaths,
  firstReadsKey,
  nameVisit,
  recallFirstReads,
  todayMark,
} from './firstReads.js'

/** How old an answer may be that was asked for early, in ms. */
const longestAge = 10_000

/** What may name a patient, or what was typed. */
const personal = ['text', 'patientId', 'appointmentIds']

/** Whether a body asks for a list, or for a day's appointments: what else a page searches for is of one patient. */
const isOfList = (body: string): boolean => {
  const query: unknown = JSON.parse(body)
  return (
    isDictionary(query) &&
    ('sort' in query || 'from' in query) &&
    personal.every((name) => query[name] === undefined)
  )
}

/** The body with a mark for the date of the day; null if it has other dates, which stand for days of their own. */
const withoutToday = (body: string): string | null => {
  const marked = body.replaceAll(dateOfDay(new Date()), todayMark)
  return /\d{4}-\d\d-\d\d/.test(marked) ? null : marked
}

/** Whose requests {@link watchFirstReads} sees, as `FirstReads` has it. */
interface Sender {
  readonly baseUrl: string
  readonly subject: string | undefined
  readonly place: number
  readonly userId: string
}

/**
 * Watches the requests of one user's client: notes what a list asks for first, for the next visit, and finds the answer to it
 * among what was asked for early.
 *
 * @param early What was asked for early in the session of this very user, if anything was.
 */
export const watchFirstReads = (
  storage: AppStorage,
  { baseUrl, subject, place, userId }: Sender,
  early: EarlyReads | undefined,
): ((address: string, body: unknown) => EarlyAnswer | undefined) => {
  const waiting = new Set<string>(firstPaths.map((path) => baseUrl.replace(/\/+$/, '') + path))
  const paths = [...waiting]

  const note = (at: number, body: string) => {
    const visit = nameVisit(storage, baseUrl, subject)
    const kept = recallFirstReads(storage)
    const isSame = kept?.visit === visit && kept.userId === userId && kept.place === place
    const bodies = firstPaths.map((_, path) =>
      path === at ? withoutToday(body) : isSame ? (kept.bodies[path] ?? null) : null,
    )
    const reads: FirstReads = { visit, place, userId, bodies }
    writeShared(storage.records, firstReadsKey, JSON.stringify(reads))
  }

  return (address, body) => {
    if (typeof body !== 'string' || !waiting.has(address) || !isOfList(body)) return undefined
    waiting.delete(address)
    const at = paths.indexOf(address)
    note(at, body)
    const asked = early?.asked.find(({ path }) => path === firstPaths[at])
    const isFresh = early !== undefined && Date.now() - early.at <= longestAge
    return isFresh && asked?.body === body ? asked.answer : undefined
  }
}

/**
 * What was asked for early, if the server itself says that the session is still that of the same user. Else it is let go of,
 * unread: where the server has not answered, nobody knows whose it would be.
 *
 * @param sessions The requests for the session, one a token. What has not come yet is not waited for.
 */
export const confirmReads = async (
  early: EarlyReads | undefined,
  sessions: readonly Promise<HttpSession>[],
): Promise<EarlyReads | undefined> => {
  if (early === undefined) return undefined
  const session = await Promise.race([sessions[early.place], undefined]).catch(() => undefined)
  if (session?.user.id === early.userId) return early
  for (const { answer } of early.asked) void answer.then((response) => response?.body?.cancel())
  return undefined
}
