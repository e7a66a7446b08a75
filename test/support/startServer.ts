import { createServer, type IncomingMessage } from 'node:http'
import type { EncounterQuery, ListingClient } from '../../src/client/EncounterClient.js'
import { EncounterClientError, type EncounterClientErrorKind } from '../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import type { ContractOptions } from '../../src/testing/ClientContract.js'

const statuses: Readonly<Record<EncounterClientErrorKind, number>> = {
  unauthorized: 401,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
  full: 507,
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

/** Refuses what the client of the guide does not declare in its `supports`. */
const supported = ({ sort, limit, cursor, status, ...rest }: EncounterQuery): EncounterQuery => {
  if (Object.keys(rest).length > 0 || (sort && !['updatedAt', 'id'].includes(sort.by)))
    throw new EncounterClientError('invalid', 'The list has no such filter or order')
  return {
    ...(sort && { sort }),
    ...(limit && { limit }),
    ...(cursor && { cursor }),
    ...(status && { status }),
  }
}

const answer = (client: ListingClient, path: string, text: string, key: string): Promise<unknown> => {
  const { id, encounter, query, change, ifMatch, source } = JSON.parse(text)
  switch (path) {
    case '/get':
      return client.get(id)
    case '/history':
      return client.history(id)
    case '/list':
      return client.list(supported(query))
    case '/create':
      return client.create(encounter, { idempotencyKey: key, source })
    case '/update':
      return client.update(id, encounter, { idempotencyKey: key, ifMatch })
    case '/transition':
      return client.transition(id, change, { idempotencyKey: key, ifMatch })
    case '/mark':
      return client.mark(id, change, { idempotencyKey: key, ifMatch })
    default:
      throw new Error(`The server of the guide has no ${path}.`)
  }
}

/** Starts the server that docs/client.md writes a client for. Returns its address. */
export const startServer = async (options: Pick<ContractOptions, 'user' | 'now'>): Promise<string> => {
  const client = createMemoryClient(options)
  const server = createServer(async (request, response) => {
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    try {
      const key = String(request.headers['idempotency-key'])
      reply(200, await answer(client, request.url ?? '', await bodyOf(request), key))
    } catch (error) {
      if (!(error instanceof EncounterClientError)) throw error
      reply(statuses[error.kind], { message: error.message, current: error.current })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // The process ends though it listens.
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}
