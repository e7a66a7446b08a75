import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createStoreClient, type StoreClient } from '../../client/createStoreClient.js'
import type { ChangeOptions, EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/server.js'
import { readPosition } from '../changes/readPosition.js'
import { createSqlStore } from '../store/createSqlStore.js'
import {
  readAs,
  readBackup,
  readClientId,
  readEncounterBody,
  readKey,
  readMark,
  readQuery,
  readSource,
  readTransition,
  readVersion,
  writeTag,
} from './readRequest.js'
import type { Site } from './Site.js'

/** Bytes of the largest body of each kind. An encounter has at most half a million characters. */
const limits = { encounter: 3_000_000, restore: 50_000_000 }

const positionHeader = 'encounter-position'

/** The user of a request, whom the hook before every route has found. */
export type UserOf = (request: FastifyRequest) => User

const idIn = ({ toId }: Site, { params }: FastifyRequest): EncounterId => {
  const given = typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : ''
  const id = toId(given)
  if (typeof id === 'number' && !Number.isSafeInteger(id)) {
    throw new EncounterClientError('not-found', words.notHere(given))
  }
  return id
}

/** What a write asks for. */
const askedBy = ({ method, url, body }: FastifyRequest): string => `${method} ${url} ${JSON.stringify(body)}`

/**
 * What every create asks for, whatever its body: one whose answer was lost comes again with what was typed since, and the
 * client goes on from its first result.
 */
const create = 'create'

/**
 * Digest of who asks for what: the same key with another request is a mistake, and with another user's it would be answered
 * with what that one made, while what was sent is nowhere.
 */
const digestOf = (user: User, asked: string): string =>
  createHash('sha256')
    .update(`${JSON.stringify(user.id)} ${asked}`)
    .digest('base64')

const answer = (reply: FastifyReply, record: EncounterRecord) =>
  reply.header('etag', writeTag(record.version)).send(record)

/** The names of the people in a page, so that a list needs no second request. */
const namesIn = async ({ directory, rules }: Site, records: readonly EncounterRecord[]) => {
  const parts = records.map(({ encounter }) => readEncounter(encounter, rules.ui))
  const entriesOf = async <K extends 'patient' | 'provider'>(
    kind: K,
    ids: readonly (EncounterId | undefined)[],
  ) => {
    const wanted = [...new Set(ids.filter((id) => id !== undefined))]
    const entries = (await directory.getMany?.(kind, wanted)) ?? []
    return entries.filter((entry) => entry !== undefined)
  }
  const [patients, providers] = await Promise.all([
    entriesOf(
      'patient',
      parts.map(({ patientId }) => patientId),
    ),
    entriesOf(
      'provider',
      parts.map(({ providerId }) => providerId),
    ),
  ])
  return { patients, providers }
}

/** The routes of encounters. */
export const encounterRoutes = (app: FastifyInstance, site: Site, userOf: UserOf): void => {
  /** The rules of a change over one transaction, as the user of this request. */
  const clientOf = (
    request: FastifyRequest,
    asked = request.method === 'GET' ? '' : askedBy(request),
  ): StoreClient => {
    const user = userOf(request)
    const by = readClientId(request.headers)
    const store = createSqlStore(site.db, {
      ui: site.rules.ui,
      toId: site.toId,
      request: digestOf(user, asked),
      // The client that makes the change need not be told of it.
      onChanged: (ids) => site.announce({ ids, ...(by === undefined ? undefined : { by }) }),
    })
    return createStoreClient(store, { ...site.rules, user: () => user })
  }
  const changeOptions = ({ headers }: FastifyRequest): ChangeOptions => ({
    idempotencyKey: readKey(headers),
    as: readAs(headers),
    ifMatch: readVersion(headers),
  })

  /** Says where in the order of changes an answer was read: at the latest here. */
  const tellPosition = async (reply: FastifyReply): Promise<void> => {
    // A reply is not returned: as a promise it waits for its answer.
    reply.header(positionHeader, await readPosition(site.db))
  }

  app.get('/encounters/:id', async (request, reply) => {
    await tellPosition(reply)
    return answer(reply, await clientOf(request).get(idIn(site, request)))
  })
  app.get('/encounters/:id/history', async (request, reply) => {
    await tellPosition(reply)
    return { events: await clientOf(request).history(idIn(site, request)) }
  })
  app.post('/encounters', { bodyLimit: limits.encounter }, async (request, reply) => {
    const source = readSource(request.body)
    const record = await clientOf(request, create).create(readEncounterBody(request.body), {
      idempotencyKey: readKey(request.headers),
      as: readAs(request.headers),
      ...(source === undefined ? undefined : { source }),
    })
    return answer(reply.code(201), record)
  })
  /** Answers with what becomes of an encounter that is there. */
  const changing =
    <Body>(
      read: (body: unknown) => Body,
      make: (client: StoreClient, ...call: [EncounterId, Body, ChangeOptions]) => Promise<EncounterRecord>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const [client, id, body] = [clientOf(request), idIn(site, request), read(request.body)]
      return answer(reply, await make(client, id, body, changeOptions(request)))
    }

  app.put(
    '/encounters/:id',
    { bodyLimit: limits.encounter },
    changing(readEncounterBody, (client, ...call) => client.update(...call)),
  )
  app.post(
    '/encounters/:id/transitions',
    changing(readTransition, (client, ...call) => client.transition(...call)),
  )
  app.post(
    '/encounters/:id/marks',
    changing(readMark, (client, ...call) => client.mark(...call)),
  )
  app.post('/encounters/search', async (request, reply) => {
    const { position, ...page } = await site.list(readQuery(request.body))
    reply.header(positionHeader, position)
    return { ...page, names: page.names ?? (await namesIn(site, page.records)) }
  })
  app.post('/encounters/restore', { bodyLimit: limits.restore }, async (request) => ({
    results: await clientOf(request).restore(readBackup(request.body), { as: readAs(request.headers) }),
  }))
}
