import * as words from '../../../messages/en/fhir.js'
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

/** Parameters of a search. A parameter with several values has to match all of them. */
export type SearchParameters = readonly (readonly [name: string, value: string])[]

/** A page of a search or of a history. */
export interface ResourcePage {
  readonly resources: readonly Dictionary[]
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
  /** A page that another one named. */
  follow(next: string, signal?: AbortSignal): Promise<ResourcePage>
  /** All versions of a resource, in no order. */
  history(reference: string, signal?: AbortSignal): Promise<readonly Dictionary[]>
  /** Creates a resource, or returns the one that has the identifier. */
  createOnce(resource: object, type: string, identifier: string): Promise<Dictionary>
  /** Sends a transaction, once, and returns what the server says of each entry. Rejects where one was not done. */
  transact(bundle: TransactionBundle): Promise<readonly Dictionary[]>
}

const isBundle = (answer: unknown): answer is Dictionary =>
  isDictionary(answer) && answer.resourceType === 'Bundle'

const isResourceOf =
  (type: string) =>
  (answer: unknown): answer is Dictionary =>
    isDictionary(answer) && answer.resourceType === type && typeof answer.id === 'string'

const isCapabilities = (answer: unknown): answer is Dictionary =>
  isDictionary(answer) && answer.resourceType === 'CapabilityStatement'

/** The largest number of pages that one list is read through: more of it would stand in the browser's memory. */
const mostPages = 1000

/** An identifier as a parameter of a search: what separates values is escaped. */
export const token = (system: string, value: string): string =>
  `${system}|${value.replace(/[\\,$|]/g, (character) => `\\${character}`)}`

/** Creates a {@link FhirServer}. Searches go in bodies: nothing of a patient is in an address. */
export const createFhirServer = ({ systems: _, ...options }: FhirServerOptions): FhirServer => {
  const base = options.baseUrl.replace(/\/+$/, '')
  const requester = createRequester({
    ...options,
    mediaType: 'application/fhir+json',
    readError: readOutcome,
    headers: { prefer: 'return=representation' },
  })

  const pageOf = (bundle: Dictionary): ResourcePage => {
    const entries = listOf(bundle, 'entry')
    const next = textOf(
      listOf(bundle, 'link').find(({ relation }) => relation === 'next'),
      'url',
    )
    return {
      // What a server includes beside the matches, such as an OperationOutcome about a parameter, is no match.
      resources: entries
        .filter(({ search }) => !isDictionary(search) || search.mode === undefined || search.mode === 'match')
        .map(({ resource }) => resource)
        .filter(isDictionary),
      ...(next === undefined ? undefined : { next }),
      ...(typeof bundle.total === 'number' ? { total: bundle.total } : undefined),
    }
  }

  const postSearch = async (type: string, form: URLSearchParams, signal: AbortSignal | undefined) =>
    pageOf(await requester.send({ method: 'POST', path: `/${type}/_search`, form, signal }, isBundle))

  const follow = async (next: string, signal?: AbortSignal): Promise<ResourcePage> => {
    const url = new URL(next, `${base}/`)
    // The bearer token goes to no other address.
    if (url.href !== base && !url.href.startsWith(`${base}/`) && !url.href.startsWith(`${base}?`)) {
      throw new EncounterClientError('invalid', tell('linkElsewhere'))
    }
    const path = `${url.origin}${url.pathname}`.slice(base.length)
    const [, type] = /^\/([A-Z][A-Za-z]+)(?:\/_search)?$/.exec(path) ?? []
    // Such a link repeats what was searched for, which may name a patient.
    if (type !== undefined) return postSearch(type, url.searchParams, signal)
    return pageOf(await requester.send({ method: 'GET', path: `${path}${url.search}`, signal }, isBundle))
  }

  const rest = async (first: ResourcePage, signal: AbortSignal | undefined) => {
    const resources = [...first.resources]
    let { next } = first
    let trail: PageTrail | undefined
    while (next !== undefined) {
      trail = followTrail(trail, next)
      // Half a list would look like a whole one.
      if (trail.links >= mostPages) throw new EncounterClientError('invalid', tell('tooManyPages', mostPages))
      const page = await follow(next, signal)
      resources.push(...page.resources)
      next = page.next
    }
    return resources
  }

  const search = (type: string, parameters: SearchParameters, signal?: AbortSignal) =>
    postSearch(type, new URLSearchParams(parameters.map(([name, value]) => [name, value])), signal)

  return {
    metadata: (signal) => requester.send({ method: 'GET', path: '/metadata', signal }, isCapabilities),
    search,
    searchAll: async (type, parameters, signal) => rest(await search(type, parameters, signal), signal),
    follow,
    history: async (reference, signal) => {
      const path = `/${reference.split('/').map(encodeURIComponent).join('/')}/_history`
      const bundle = await requester.send({ method: 'GET', path, signal }, isBundle)
      return rest(pageOf(bundle), signal)
    },
    createOnce: (resource, type, identifier) =>
      requester.send(
        {
          method: 'POST',
          path: `/${type}`,
          body: resource,
          headers: { 'if-none-exist': new URLSearchParams({ identifier }).toString() },
          isWrite: true,
        },
        isResourceOf(type),
      ),
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
