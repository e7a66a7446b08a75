import { useLocation, useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'

/** What the history keeps of an encounter that was opened beside the list: its address alone does not tell. */
export const besideList = { besideList: true } as const

/**
 * Whether the address leads to the list, and which encounter is open beside it. That of an encounter alone leads to its
 * form, unless it was opened from the list or carries a list's filters.
 */
export const useReviewRoute = (): { readonly chosenId: string | undefined } | undefined => {
  const [path] = useLocation()
  const search = useSearch()
  const state: unknown = useHistoryState()
  if (path === '/') return { chosenId: undefined }
  const id = /^\/encounters\/(\w+)$/.exec(path)?.[1]
  if (id === undefined || id === 'new') return undefined
  const isBeside = typeof state === 'object' && state !== null && 'besideList' in state
  return isBeside || search !== '' ? { chosenId: id } : undefined
}
