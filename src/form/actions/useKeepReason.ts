import { useEffect, useRef } from 'react'
import type { ReasonPlace } from './ReasonPlace.js'

/** Keeps what is typed into a dialog about something, and drops it once it is emptied. */
export const useKeepReason = (
  kept: { readonly place: ReasonPlace; readonly about: string } | undefined,
  patient: unknown,
  reason: string,
): void => {
  const { place, about } = kept ?? {}
  const { store, key, userId, record } = place ?? {}
  const version = record?.version
  const written = useRef<string>(undefined)
  useEffect(() => {
    if (store === undefined || key === undefined || userId === undefined) return
    const before = written.current
    if (reason.trim() !== '') {
      store.write(key, {
        userId,
        values: { about, patient, reason },
        savedAt: new Date().toISOString(),
        ...(version === undefined ? undefined : { baseVersion: version }),
      })
      written.current = key
      // A new encounter gets another key with its first save.
      if (before === key) return
    }
    if (before !== undefined) store.remove(before)
  }, [store, key, userId, version, about, patient, reason])
}
