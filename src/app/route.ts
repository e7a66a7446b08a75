import { isEncounterId } from './isEncounterId.js'

/** The history state of an encounter that is open beside the list: its address alone leads to its form. */
export const besideList = { besideList: true } as const

/** The id of an encounter in the address of a new one. */
export const newId = 'new'

const singlePages = ['settings', 'playground', 'gallery', 'outbox'] as const

/** A page whose address is its name. */
type SinglePage = (typeof singlePages)[number]

const isSinglePage = (name: string): name is SinglePage => singlePages.some((page) => page === name)

/** What an address leads to. */
export type Route =
  /** `id`: the encounter that is open beside the list. */
  | { readonly page: 'list'; readonly id: string | undefined }
  /** `id`: an encounter's, or {@link newId}. */
  | { readonly page: 'encounter' | 'print'; readonly id: string }
  | { readonly page: SinglePage }
  /** `name`: a form's in config.json. */
  | { readonly page: 'form'; readonly name: string }
  /** `isEncounter`: the address is that of an encounter, but for its id. */
  | { readonly page: 'not-found'; readonly isEncounter: boolean }

const isBesideList = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'besideList' in state

const encounterRoute = (id: string, part: string | undefined, isBeside: boolean): Route => {
  if (part === 'print' && id !== newId && isEncounterId(id)) return { page: 'print', id }
  if (part !== undefined) return { page: 'not-found', isEncounter: false }
  if (!isEncounterId(id)) return { page: 'not-found', isEncounter: true }
  return { page: isBeside && id !== newId ? 'list' : 'encounter', id }
}

const formRoute = (name: string): Route => {
  try {
    return { page: 'form', name: decodeURIComponent(name) }
  } catch {
    return { page: 'not-found', isEncounter: false }
  }
}

/**
 * All routes of the app. Without a router, since the first script loads the page of the address before the app is there.
 *
 * @param search The query of the address: an encounter with a list's filters is open beside that list.
 * @param state The state of the history entry.
 */
export const routeOf = (path: string, search: string, state: unknown): Route => {
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  const [page = '', id, part, ...rest] = trimmed.split('/').slice(1)
  if (page === '' && id === undefined) return { page: 'list', id: undefined }
  if (isSinglePage(page) && id === undefined) return { page }
  if (page === 'forms' && id !== undefined && part === undefined) return formRoute(id)
  if (page === 'encounters' && id !== undefined && rest.length === 0) {
    return encounterRoute(id, part, search !== '' || isBesideList(state))
  }
  return { page: 'not-found', isEncounter: false }
}

/** Whether a path is that of a new encounter. */
export const isNewEncounter = (path: string): boolean => {
  const route = routeOf(path, '', null)
  return route.page === 'encounter' && route.id === newId
}
