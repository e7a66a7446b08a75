import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { asJson } from '../changes/asJson.js'
import type {
  ChangeOptions,
  EncounterClient,
  EncounterPage,
  EncounterRecord,
  RestoreResult,
  Version,
  WriteOptions,
} from '../EncounterClient.js'
import { openChannel } from '../openChannel.js'
import type { RequestOptions } from '../RequestOptions.js'
import { randomToken } from '../randomToken.js'
import { encounterSortKeys } from '../sortKeys.js'
import { createHttpDirectory, isEntriesOf } from './createHttpDirectory.js'
import { createReadPositions } from './createReadPositions.js'
import { createRequester } from './createRequester.js'
import type { Frozen } from './Frozen.js'
import { followChanges } from './followChanges.js'
import type { HttpClientOptions, HttpServerOptions } from './HttpClientOptions.js'
import { type HttpSession, isSession } from './httpSession.js'
import { isHistory, isRecord, isRecords } from './httpShapes.js'
import type { PageJson } from './openapi.gen.js'
import { shareChanges } from './shareChanges.js'
import { withCheckedQuery } from './withCheckedQuery.js'

/** An `EncounterClient` over a server. */
export type HttpClient = EncounterClient &
  Required<Pick<EncounterClient, 'list' | 'restore' | 'subscribe' | 'directory'>>

/** Supported by every server of this interface, with or without checks. */
const defaultSupport: EncounterClient['supports'] = {
  sorts: encounterSortKeys.filter((key) => key !== 'findings'),
  filters: ['status', 'patientId', 'providerId', 'appointmentIds', 'dateFrom', 'dateTo', 'text', 'returned'],
  counts: 'capped',
  restore: true,
  subscribe: true,
}

/** Records of one request of a restore. A record may hold half a megabyte, and its history more. */
const restoredAtOnce = 20

/** Quoted, and free of what a header cannot carry: an entity tag, and a string of a structured field. */
const quote = (token: string): string => `"${encodeURIComponent(token)}"`

const pathOf = (id: EncounterId, ...parts: readonly string[]): string =>
  ['/encounters', encodeURIComponent(String(id)), ...parts].join('/')

/**
 * Whether an answer is the record that was asked for. A proxy that mixes answers up would have one patient's encounter shown,
 * and saved over, as another's.
 */
const isRecordOf =
  (id: EncounterId) =>
  (answer: unknown): answer is EncounterRecord =>
    isRecord(answer) && (String(answer.id) === String(id) || Number(answer.id) === Number(id))

const isHistoryAnswer = (
  answer: unknown,
): answer is { readonly events: Awaited<ReturnType<EncounterClient['history']>> } =>
  isDictionary(answer) && isHistory(answer.events)

/** The names are looked at once they are learned: a list is shown without them, too. */
type PageAnswer = Omit<Frozen<PageJson>, 'names'> & {
  readonly names?: { readonly patients?: unknown; readonly providers?: unknown }
}

const isPage = (answer: unknown): answer is PageAnswer =>
  isDictionary(answer) &&
  isRecords(answer.records) &&
  typeof answer.total === 'number' &&
  isDictionary(answer.counts) &&
  (answer.countLimit === undefined || typeof answer.countLimit === 'number') &&
  (answer.nextCursor === undefined || typeof answer.nextCursor === 'string') &&
  (answer.unchecked === undefined || typeof answer.unchecked === 'number') &&
  (answer.names === undefined || isDictionary(answer.names))

const isRestoreAnswer = (answer: unknown): answer is { readonly results: readonly RestoreResult[] } =>
  isDictionary(answer) &&
  Array.isArray(answer.results) &&
  answer.results.every(
    (result) =>
      isDictionary(result) && ['restored', 'exists', 'refused'].some((kind) => kind === result.kind),
  )

const browserLocks = () => ('navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined)

/**
 * An `EncounterClient` over a server with the interface of `openapi.yaml`, such as `encounter-form-server`. The server
 * applies the rules of a change; a write whose answer was lost is sent again with its key. Nothing of a patient is in an
 * address.
 *
 * @throws TypeError for a `baseUrl` that is no address, or a `getToken` that is no function.
 */
export const createHttpClient = (options: HttpClientOptions): HttpClient => {
  const { supports = defaultSupport } = options
  const clientId = randomToken(16)
  const requester = createRequester({
    ...options,
    headers: { ...options.headers, 'encounter-client': clientId },
  })
  const positions = createReadPositions()
  const onAnswer = (headers: Headers) => positions.note(headers.get('encounter-position') ?? undefined)
  const { directory, learn } = createHttpDirectory(requester)

  const userHeader = ({ as }: Pick<WriteOptions, 'as'>) =>
    as === undefined ? undefined : { 'encounter-user': quote(as) }
  const writeHeaders = ({ idempotencyKey, as }: WriteOptions, ifMatch?: Version) => ({
    'idempotency-key': quote(idempotencyKey),
    ...userHeader({ as }),
    ...(ifMatch === undefined ? undefined : { 'if-match': quote(ifMatch) }),
  })

  const change = (
    method: 'POST' | 'PUT',
    [id, ...parts]: readonly [EncounterId, ...string[]],
    body: unknown,
    request: ChangeOptions,
  ): Promise<EncounterRecord> =>
    requester.send(
      {
        method,
        path: pathOf(id, ...parts),
        body,
        headers: writeHeaders(request, request.ifMatch),
        signal: request.signal,
        isWrite: true,
      },
      isRecordOf(id),
    )

  const list = async (
    query: Parameters<HttpClient['list']>[0],
    { signal }: RequestOptions = {},
  ): Promise<EncounterPage> => {
    const { names, ...page } = await requester.send(
      { method: 'POST', path: '/encounters/search', body: query, signal, onAnswer },
      isPage,
    )
    const [patients, providers] = [names?.patients ?? [], names?.providers ?? []]
    if (isEntriesOf('patient')(patients)) learn('patient', patients)
    if (isEntriesOf('provider')(providers)) learn('provider', providers)
    // A server keeps what it cannot read for whoever runs it.
    return { ...page, setAside: [] }
  }

  return {
    get: (id, { signal } = {}) =>
      requester.send({ method: 'GET', path: pathOf(id), signal, onAnswer }, isRecordOf(id)),
    history: async (id, { signal } = {}) => {
      const { events } = await requester.send(
        { method: 'GET', path: pathOf(id, 'history'), signal, onAnswer },
        isHistoryAnswer,
      )
      return events
    },
    create: async (encounter, { source, ...request }) => {
      request.signal?.throwIfAborted()
      const body = { encounter: asJson(encounter), ...(source === undefined ? undefined : { source }) }
      return requester.send(
        {
          method: 'POST',
          path: '/encounters',
          body,
          headers: writeHeaders(request),
          signal: request.signal,
          isWrite: true,
        },
        isRecord,
      )
    },
    update: async (id, encounter, request) => {
      request.signal?.throwIfAborted()
      return change('PUT', [id], { encounter: asJson(encounter) }, request)
    },
    transition: (id, { to, reason, undoes }, request) =>
      change('POST', [id, 'transitions'], { to, reason, undoes }, request),
    mark: (id, mark, request) => change('POST', [id, 'marks'], mark, request),
    list: withCheckedQuery(supports, list),
    restore: async (backup, { signal, as } = {}) => {
      const results: RestoreResult[] = []
      for (const batch of batchesOf(backup, restoredAtOnce)) {
        const answer = await requester.send(
          {
            method: 'POST',
            path: '/encounters/restore',
            body: { backup: batch },
            headers: { ...userHeader({ as }) },
            signal,
            isWrite: true,
          },
          isRestoreAnswer,
        )
        results.push(...answer.results)
      }
      return results
    },
    subscribe: shareChanges({
      name: `encounter-form:http:${options.baseUrl}`,
      clientId,
      follow: (onNotice, signal) => followChanges(requester, positions, onNotice, signal),
      locks: browserLocks(),
      openChannel,
    }),
    directory,
    supports,
  }
}

/**
 * Asks a server who is signed in and what it supports, for the options of `createHttpClient`. Rejects with an
 * `EncounterClientError`: `unauthorized` if nobody is signed in.
 */
export const readHttpSession = (options: HttpServerOptions): Promise<HttpSession> =>
  createRequester(options).send({ method: 'GET', path: '/session' }, isSession)
