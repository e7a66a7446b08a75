import { isEncounterId } from './isEncounterId.js'

/** What the history keeps of an encounter that was opened beside the list: its address alone does not tell. */
export const besideList = { besideList: true } as const

/** A page that is fetched when its address is gone to. */
export interface LaterRoute {
  readonly page: 'review' | 'print'
  /** The encounter that is open beside the list, or printed. */
  readonly id: string | undefined
}

/**
 * Whether an address leads to the list, and which encounter is open beside it; or to the page that prints one. The
 * address of an encounter alone leads to its form, unless it was opened from the list or carries a list's filters.
 *
 * @param state What the history keeps with the address.
 */
export const laterRouteOf = (path: string, search: string, state: unknown): LaterRoute | undefined => {
  const [found, id, print] = /^\/(?:encounters\/(?!new(?:\/|$))([^/]+)(\/print)?)?$/.exec(path) ?? []
  if (id !== undefined && !isEncounterId(id)) return undefined
  if (print) return { page: 'print', id }
  const isBeside = search || (typeof state === 'object' && state !== null && 'besideList' in state)
  return found === '/' || (id && isBeside) ? { page: 'review', id } : undefined
}
