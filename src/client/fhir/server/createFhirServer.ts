import * as words from '../../../messages/en/fhir.js'
import * as httpWords from '../../../messages/en/http.js'
import { tellerOf } from '../../../messages/Told.js'
import { type Dictionary, isDictionary } from '../../../schema/isDictionary.js'
import { EncounterClientError } from '../../EncounterClientError.js'
import { createRequester } from '../../http/createRequester.js'
import type { FhirServerOptions } from '../FhirClientOptions.js'
import type { TransactionBundle } from '../mapping/planBundle.js'
import { listOf, textOf } from '../mapping/readJson.js'
import { followTrail, type PageTrail } from './pageTrail.js'
import { readOutcome, requireDone } from './readOutcome.js'

const tell = tellerOf('fhir', words)

const tellHttp = tellerOf('http', httpWords)

/** Parameters of a search. A parameter with several values has to match all of them. */
export type SearchParameters = readonly (readonly [name: string, value: string])[]

/** A page of a search or of a history. */
export interface ResourcePage {
  /** What was searched for. */
  readonly resources: readonly Dictionary[]
  /** What the server has added to it, as `_revinclude` asks. It may be a part of it, and of others. */
  readonly included?: readonly Dictionary[]
  /** Where the next page is; absent on the last one. */
  readonly next?: string
  /** Matches on all pages, where the server tells. */
  readonly total?: number
}

/** The interactions with one FHIR server. Rejects with an `EncounterClientError`. */
export interface FhirServer {
  /** Its CapabilityStatement. */
  metadata(signal?: AbortSignal): Promise<Dictionary>
  search(type: string, parameters: SearchParameters, signal?: AbortSignal): Promise<ResourcePage>
  /** All pages of a search. Rejects rather than leave any of them out. */
  searchAll(type: string, parameters: SearchParameters, signal?: AbortSignal): Promise<readonly Dictionary[]>
  /** A page and all that follow it. */
  rest(
    type: string,
    first: ResourcePage,
    signal?: AbortSignal,
  ): Promise<Required<Pick<ResourcePage, 'resources' | 'included'>>>
  /** A page of resources of a type that another one named. */
  follow(type: string, next: string, signal?: AbortSignal): Promise<ResourcePage>
  /** All versions of a resource, in no order. */
  history(reference: string, signal?: AbortSignal): Promise<readonly Dictionary[]>
  /** Creates a resource, or returns the one that has the identifier, and tells whether it has just made it. */
  createOnce(
    resource: object,
    type: string,
    identifier: string,
  ): Promise<{ readonly resource: Dictionary; readonly isNew: boolean }>
  /** Sends a transaction, once, and returns what the server says of each entry. Rejects where one was not done. */
  transact(bundle: TransactionBundle): Promise<readonly Dictionary[]>
}

const isBundle = (answer: unknown): answer is Dictionary =>
  isDictionary(answer) && answer.resourceType === 'Bundle'

/**
 * The path of a link below the server's address; undefined for one to another server. Its scheme and port do not count:
 * behind a proxy a server may not know its own.
 */
const pathBelow = (link: URL, base: string): string | undefined => {
  const own = new URL(base)
  const root = own.pathname.replace(/\/+$/, '')
  const { hostname, pathname } = link
  const isBelow = hostname === own.hostname && (pathname === root || pathname.startsWith(`${root}/`))
  return isBelow ? pathname.slice(root.length) : undefined
}

/** The id in the address of a new resource. */
const idIn = (location: string, type: string): string | undefined =>
  new RegExp(`/${type}/([^/?#]+)(?:/_history/[^/]+)?$`).exec(location)?.[1]

const isResourceOf =
  (type: string) =>
  (answer: unknown): answer is Dictionary =>
    isDictionary(answer) && answer.resourceType === type && typeof answer.id === 'string'

const isResourceOrNothing =
  (type: string) =>
  (answer: unknown): answer is Dictionary | undefined =>
    answer === undefined || isResourceOf(type)(answer)

const isCapabilities = (answer: unknown): answer is Dictionary =>
  isDictionary(answer) && answer.resourceType === 'CapabilityStatement'

/** The largest number of pages that one list is read through: more of it would stand in the browser's memory. */
const mostPages = 1000

/** An identifier as a parameter of a search: what separates values is escaped. */
export const token = (system: string, value: string): string =>
  `${system}|${value.replace(/[\\,$|]/g, (character) => `\\${character}`)}`

/** Creates a {@link FhirServer}. Searches go in bodies: nothing of a patient is in an address. */
export const createFhirServer = ({ systems: _, ...options }: FhirServerOptions): FhirServer => {
  const requester = createRequester({
    ...options,
    mediaType: 'application/fhir+json',
    readError: readOutcome,
    headers: { prefer: 'return=representation' },
  })
  const base = options.baseUrl.replace(/\/+$/, '')

  const pageOf = (bundle: Dictionary, type: string): ResourcePage => {
    const entries = listOf(bundle, 'entry')
    const modeOf = ({ search }: Dictionary) => (isDictionary(search) ? search.mode : undefined)
    const resourcesWhere = (is: (mode: unknown, resourceType: unknown) => boolean) =>
      entries.flatMap((entry) => {
        const { resource } = entry
        return isDictionary(resource) && is(modeOf(entry), resource.resourceType) ? [resource] : []
      })
    const next = textOf(
      listOf(bundle, 'link').find(({ relation }) => relation === 'next'),
      'url',
    )
    return {
      // What a server adds to the matches, such as an OperationOutcome about a parameter, is no match.
      resources: resourcesWhere(
        (mode, resourceType) => (mode === undefined || mode === 'match') && resourceType === type,
      ),
      included: resourcesWhere(
        (mode, resourceType) => mode === 'include' || (mode === undefined && resourceType !== type),
      ),
      ...(next === undefined ? undefined : { next }),
      ...(typeof bundle.total === 'number' ? { total: bundle.total } : undefined),
    }
  }

  /** @param at The type in the address; a link may name another one than was searched for. */
  const postSearch = async (
    type: string,
    form: URLSearchParams,
    signal: AbortSignal | undefined,
    at: string = type,
  ) => pageOf(await requester.send({ method: 'POST', path: `/${at}/_search`, form, signal }, isBundle), type)

  /** Rejects with another message where the server has nothing at the address: what was asked for is not what is gone. */
  const unlessGone = (answer: Promise<ResourcePage>, message: 'noSearch' | 'pageGone') =>
    answer.catch((error: unknown) => {
      if (!(error instanceof EncounterClientError) || error.kind !== 'not-found') throw error
      throw new EncounterClientError('invalid', tell(message))
    })

  const follow: FhirServer['follow'] = async (type, next, signal) => {
    const url = new URL(next, `${base}/`)
    // It is asked for at the configured address: the bearer token goes to no other one.
    const path = pathBelow(url, base)
    if (path === undefined) throw new EncounterClientError('invalid', tell('linkElsewhere'))
    const [, searched] = /^\/([A-Z][A-Za-z]+)(?:\/_search)?$/.exec(path) ?? []
    // Such a link repeats what was searched for, which may name a patient.
    if (searched !== undefined)
      return unlessGone(postSearch(type, url.searchParams, signal, searched), 'pageGone')
    const answer = requester.send({ method: 'GET', path: `${path}${url.search}`, signal }, isBundle)
    return unlessGone(
      answer.then((bundle) => pageOf(bundle, type)),
      'pageGone',
    )
  }

  const rest: FhirServer['rest'] = async (type, first, signal) => {
    const resources = [...first.resources]
    const included = [...(first.included ?? [])]
    let { next } = first
    let trail: PageTrail | undefined
    while (next !== undefined) {
      trail = followTrail(trail, next)
      // Half a list would look like a whole one.
      if (trail.links >= mostPages) throw new EncounterClientError('invalid', tell('tooManyPages', mostPages))
      const page = await follow(type, next, signal)
      resources.push(...page.resources)
      included.push(...(page.included ?? []))
      next = page.next
    }
    return { resources, included }
  }

  const search = (type: string, parameters: SearchParameters, signal?: AbortSignal) =>
    unlessGone(
      postSearch(type, new URLSearchParams(parameters.map(([name, value]) => [name, value])), signal),
      'noSearch',
    )

  return {
    metadata: (signal) => requester.send({ method: 'GET', path: '/metadata', signal }, isCapabilities),
    search,
    searchAll: async (type, parameters, signal) =>
      (await rest(type, await search(type, parameters, signal), signal)).resources,
    rest,
    follow,
    history: async (reference, signal) => {
      const path = `/${reference.split('/').map(encodeURIComponent).join('/')}/_history`
      const bundle = await requester.send({ method: 'GET', path, signal }, isBundle)
      const [type = ''] = reference.split('/')
      return (await rest(type, pageOf(bundle, type), signal)).resources
    },
    createOnce: async (resource, type, identifier) => {
      const answered = { isNew: false, location: '' }
      const created = await requester.send(
        {
          method: 'POST',
          path: `/${type}`,
          body: resource,
          headers: { 'if-none-exist': new URLSearchParams({ identifier }).toString() },
          isWrite: true,
          onAnswer: (headers, status) => {
            answered.isNew = status === 201
            answered.location = headers.get('location') ?? ''
          },
        },
        isResourceOrNothing(type),
      )
      const { isNew, location } = answered
      if (created !== undefined) return { resource: created, isNew }
      // Azure says no more than that there was one with the identifier, and others never answer with what they made.
      const id = idIn(location, type)
      const made = await search(type, [id === undefined ? ['identifier', identifier] : ['_id', id]])
      const [found] = made.resources
      if (found === undefined) throw new EncounterClientError('unavailable', tellHttp('unexpectedAnswer'))
      return { resource: found, isNew }
    },
    transact: async (bundle) => {
      const answer = await requester.send(
        { method: 'POST', path: '', body: bundle, isWrite: true, isOnce: true },
        isBundle,
      )
      const entries = listOf(answer, 'entry')
      entries.forEach(requireDone)
      return entries
    },
  }
}
