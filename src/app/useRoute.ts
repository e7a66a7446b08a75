import { useLocation, useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { type Route, routeOf } from './route.js'

/** The route of the current address. */
export const useRoute = (): Route => {
  const [path] = useLocation()
  return routeOf(path, useSearch(), useHistoryState())
}
