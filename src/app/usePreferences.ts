import { useCallback, useState } from 'react'
import type { AppStorage } from './appStorage.js'

/** What whoever uses this browser prefers. */
export interface Preferences {
  /** Single letters are shortcuts. */
  readonly singleKeys: boolean
  /** Rows of the list are lower than usual. */
  readonly compactRows: boolean
}

/** Keeps preferences in this browser; where it does not keep them, until the tab is reloaded. */
export const usePreferences = (storage: Pick<AppStorage, 'readSwitch' | 'writeSwitch'>) => {
  const [preferences, setPreferences] = useState<Preferences>(() => ({
    singleKeys: storage.readSwitch('singleKeys') ?? true,
    compactRows: storage.readSwitch('compactRows') ?? false,
  }))
  const prefer = useCallback(
    (name: keyof Preferences, on: boolean) => {
      storage.writeSwitch(name, on)
      setPreferences((before) => ({ ...before, [name]: on }))
    },
    [storage],
  )
  return { preferences, prefer }
}
