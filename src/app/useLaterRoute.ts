import { useLocation, useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { type LaterRoute, laterRouteOf } from './laterRoute.js'

/** The page of the present address, where it is one that is fetched when it is gone to. */
export const useLaterRoute = (): LaterRoute | undefined => {
  const [path] = useLocation()
  return laterRouteOf(path, useSearch(), useHistoryState())
}
