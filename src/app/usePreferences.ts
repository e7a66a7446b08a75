import { useCallback, useState } from 'react'
import type { AppStorage } from './appStorage.js'

/** The preferences of this browser's user. */
export interface Preferences {
  /** Single letters act as shortcuts. */
  readonly singleKeys: boolean
  /** The list uses lower rows. */
  readonly compactRows: boolean
}

/** Stores preferences in this browser; if it cannot store them, they last until the tab reloads. */
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
