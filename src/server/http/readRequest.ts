import type { AppointmentQuery, DirectoryKind } from '../../client/Directory.js'
import type {
  EncounterBackup,
  EncounterQuery,
  EncounterSource,
  MarkChange,
  TransitionChange,
} from '../../client/EncounterClient.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { encounterSortKeys } from '../../client/sortKeys.js'
import { isAbsentOr, isEvents, isId, isMarkChange, isSource } from '../../client/storedShapes.js'
import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/server.js'
import { findExcess } from '../../schema/excess.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { maxStoredLevels } from '../../schema/limits.js'
import { RequestProblem } from './problems.js'

const refuse = (what: string): never => {
  throw new RequestProblem(422, words.badBody(what))
}

/** Of what is read level by level afterwards. Bodies have a size of their own. */
const bodyBounds = { levels: maxStoredLevels, size: Number.MAX_SAFE_INTEGER }

/** @throws RequestProblem for a body that is nested so deeply that code which walks it could fail. */
export const requireShallow = (body: unknown): void => {
  if (findExcess(body, bodyBounds) !== undefined) refuse('body')
}

/**
 * The properties of a body. One that is not known is refused: it may be a misspelled one, and what is asked for would be
 * something else without it.
 */
const bodyOf = (body: unknown, known: readonly string[]): Dictionary => {
  if (!isDictionary(body)) return refuse('body')
  const unknown = Object.keys(body).find((name) => !known.includes(name))
  return unknown === undefined ? body : refuse(unknown)
}

/** The token in a quoted header, as `createHttpClient` writes it. */
const unquote = (header: unknown): string | undefined => {
  if (!isText(header)) return undefined
  const [, quoted = header] = /^\s*"([^"]*)"\s*$/.exec(header) ?? []
  try {
    const token = decodeURIComponent(quoted)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the database keeps no NUL, and no key has any of them.
    return token === '' || token.length > 300 || /[\u0000-\u001f]/.test(token) ? undefined : token
  } catch {
    return undefined
  }
}

/** The header of a version. */
export const writeTag = (version: string): string => `"${encodeURIComponent(version)}"`

/** @throws RequestProblem if a write has no key. */
export const readKey = (headers: Dictionary): string => {
  const key = unquote(headers['idempotency-key'])
  if (key !== undefined) return key
  throw new RequestProblem(400, words.needsKey)
}

/**
 * The user whose write it is; undefined if it does not say.
 *
 * @throws RequestProblem if that is no id: taken for nobody's, it would be whoever is signed in who writes it.
 */
export const readAs = (headers: Dictionary): string | undefined => {
  const header = headers['encounter-user']
  if (header === undefined) return undefined
  return unquote(header) ?? refuse('Encounter-User')
}

/**
 * The version that a change is made over. Nobody has seen "any version", and a conflict would be told of a list or a weak
 * tag although nobody else changed anything.
 *
 * @throws RequestProblem if a change names no version, or not one.
 */
export const readVersion = (headers: Dictionary): string => {
  const tag = headers['if-match']
  if (isText(tag) && /^\s*(?:\*|W\/|"[^"]*"\s*,)/.test(tag))
    throw new RequestProblem(400, words.needsOneVersion)
  const version = unquote(tag)
  if (version !== undefined) return version
  throw new RequestProblem(428, words.needsVersion)
}

/** The client that sends a request; undefined if it does not say. */
export const readClientId = (headers: Dictionary): string | undefined => {
  const id = headers['encounter-client']
  return isText(id) && /^[\w-]{1,64}$/.test(id) ? id : undefined
}

/** The encounter of a create or an update. The rules check what is in it. */
export const readEncounterBody = (body: unknown): Encounter => {
  const { encounter } = bodyOf(body, ['encounter', 'source'])
  return isDictionary(encounter) ? encounter : refuse('encounter')
}

/** The origin of an encounter that is created; undefined if it was not imported. */
export const readSource = (body: unknown): EncounterSource | undefined => {
  const { source } = bodyOf(body, ['encounter', 'source'])
  if (source === undefined) return undefined
  if (!isSource(source)) return refuse('source')
  const { file, originalId } = source
  return { file, ...(originalId === undefined ? undefined : { originalId }) }
}

/** The transition that is asked for. */
export const readTransition = (body: unknown): TransitionChange => {
  const { to, reason, undoes } = bodyOf(body, ['to', 'reason', 'undoes'])
  if (!isText(to)) return refuse('to')
  if (!isAbsentOr(reason, isText)) return refuse('reason')
  if (!isAbsentOr(undoes, isText)) return refuse('undoes')
  return {
    to,
    ...(reason === undefined ? undefined : { reason }),
    ...(undoes === undefined ? undefined : { undoes }),
  }
}

/** The change to the marks that is asked for. */
export const readMark = (body: unknown): MarkChange => {
  const given = bodyOf(body, ['kind', 'finding', 'path', 'reason'])
  return isMarkChange(given) ? given : refuse('kind')
}

/** Records of one request of a restore. */
const mostRestored = 100

const isBackup = (value: unknown): value is EncounterBackup =>
  isDictionary(value) && isRecord(value.record) && isEvents(value.history)

/** The records that are to be restored. */
export const readBackup = (body: unknown): readonly EncounterBackup[] => {
  const { backup } = bodyOf(body, ['backup'])
  return Array.isArray(backup) && backup.length <= mostRestored && backup.every(isBackup)
    ? backup
    : refuse('backup')
}

/** Records of one page. */
const mostListed = 1_000

/** Whether the database can look for a text: it keeps no NUL. */
const isPlain = (value: unknown): value is string => isText(value) && !value.includes('\u0000')
const isPlainId = (value: unknown): value is EncounterId => isId(value) && !String(value).includes('\u0000')

const isDate = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value)
const isTrue = (value: unknown): value is true => value === true
const isReadiness = (value: unknown): value is 'ready' | 'blocked' => value === 'ready' || value === 'blocked'
const isIds = (value: unknown): value is readonly EncounterId[] =>
  Array.isArray(value) && value.length <= 10_000 && value.every(isPlainId)
const isLimit = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= mostListed
const isSort = (value: unknown): value is NonNullable<EncounterQuery['sort']> =>
  isDictionary(value) &&
  encounterSortKeys.some((key) => key === value.by) &&
  (value.direction === 'ascending' || value.direction === 'descending')

/** A test of each property of a query. */
const queryShape: { readonly [K in keyof Required<EncounterQuery>]: (value: unknown) => boolean } = {
  status: isPlain,
  patientId: isPlainId,
  providerId: isPlainId,
  appointmentIds: isIds,
  dateFrom: isDate,
  dateTo: isDate,
  text: isPlain,
  readiness: isReadiness,
  returned: isTrue,
  sort: isSort,
  limit: isLimit,
  cursor: isPlain,
}

const isQuery = (value: Dictionary): value is Dictionary & EncounterQuery =>
  Object.entries(queryShape).every(([name, is]) => value[name] === undefined || is(value[name]))

/** The query of a list. */
export const readQuery = (body: unknown): EncounterQuery => {
  const given = bodyOf(body, Object.keys(queryShape))
  if (isQuery(given)) return given
  const [wrong = 'query'] =
    Object.entries(queryShape).find(([name, is]) => given[name] !== undefined && !is(given[name])) ?? []
  return refuse(wrong)
}

const isKind = (value: unknown): value is DirectoryKind =>
  value === 'patient' || value === 'provider' || value === 'appointment'

const readKind = (kind: unknown): DirectoryKind => (isKind(kind) ? kind : refuse('kind'))

/** A search in the directory. */
export const readSearch = (
  body: unknown,
): { readonly kind: DirectoryKind; readonly text: string; readonly limit?: number } => {
  const { kind, text, limit } = bodyOf(body, ['kind', 'text', 'limit'])
  if (!isPlain(text)) return refuse('text')
  if (!isAbsentOr(limit, isLimit)) return refuse('limit')
  return { kind: readKind(kind), text, ...(limit === undefined ? undefined : { limit }) }
}

/** The entries that are looked up. */
export const readIds = (
  body: unknown,
): { readonly kind: DirectoryKind; readonly ids: readonly EncounterId[] } => {
  const { kind, ids } = bodyOf(body, ['kind', 'ids'])
  return isIds(ids) && ids.length <= 1_000 ? { kind: readKind(kind), ids } : refuse('ids')
}

/** The appointments that are looked for. */
export const readAppointments = (body: unknown): AppointmentQuery => {
  const { from, to, providerId } = bodyOf(body, ['from', 'to', 'providerId'])
  if (!isDate(from)) return refuse('from')
  if (!isDate(to)) return refuse('to')
  if (!isAbsentOr(providerId, isPlainId)) return refuse('providerId')
  return { from, to, ...(providerId === undefined ? undefined : { providerId }) }
}
