import { routeOf } from '../route.js'

/** What the service worker needs to know of a request. */
export interface AskedFor {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/** What the service worker needs to know of the app. */
export interface SiteFiles {
  /** The folder of the app, as an address that ends in a slash. */
  readonly scope: string
  /** Whether an address is that of a file of this build. */
  readonly isBuilt: (url: string) => boolean
}

/**
 * How the service worker answers a request.
 *
 * - `page`: from the network, else with the built page
 * - `file`: a built file, of this version or of one that a tab still has open
 * - `config`, `pack-list`, `pack`: from the network, else as last seen
 */
export type Answer = 'page' | 'file' | 'config' | 'pack-list' | 'pack'

/** The site's config, as a path below the app's folder. */
export const configPath = 'config.json'

/** The folder with the site's packs, as a path below the app's folder. */
export const packFolder = 'codes/'

/** The list of the site's packs, as a path below the app's folder. */
export const packListPath = `${packFolder}index.json`

/**
 * Decides how a request is answered; undefined where it is left to the browser. Nothing is answered that is not known by its
 * address, so that no answer of an API is ever kept.
 */
export const planAnswer = (
  { method, mode, url }: AskedFor,
  { scope, isBuilt }: SiteFiles,
): Answer | undefined => {
  const [address = ''] = url.split('#', 1)
  if (method !== 'GET' || !address.startsWith(scope)) return undefined
  if (isBuilt(address)) return 'file'
  const [path = '', ...search] = address.slice(scope.length).split('?')
  if (mode === 'navigate') return routeOf(`/${path}`, '', null).page === 'not-found' ? undefined : 'page'
  if (search.length > 0) return undefined
  if (path === configPath) return 'config'
  if (path === packListPath) return 'pack-list'
  if (new RegExp(`^${packFolder}[^/]+$`).test(path)) return 'pack'
  return /^assets\/[^/]+$/.test(path) ? 'file' : undefined
}
