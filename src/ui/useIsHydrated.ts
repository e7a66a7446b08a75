import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => undefined

/**
 * Whether what only a browser knows may be shown: its day, what it has stored, its size. False on a server and while React
 * takes over what that has rendered, which has to be the same; true at once where no server rendered anything.
 */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
