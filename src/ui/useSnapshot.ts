import { useSyncExternalStore } from 'react'

/** Reads a store that begins the same on the server and in the browser. React needs to be told so for each of them. */
export const useSnapshot = <Value>(
  subscribe: (onChange: () => void) => () => void,
  read: () => Value,
): Value => useSyncExternalStore(subscribe, read, read)
