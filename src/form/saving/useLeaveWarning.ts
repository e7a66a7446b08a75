import { useEffect, useRef, useState } from 'react'
import { callHost } from '../callHost.js'
import type { UnsavedListener } from '../EncounterFormProps.js'
import type { EncounterSession } from './EncounterSession.js'

/**
 * Has the browser ask before a page with unsaved work is left, and tells the host, which must see to it on its own ways
 * out, from the first key on.
 */
export const useLeaveWarning = (
  session: EncounterSession,
  onUnsavedChange: UnsavedListener | undefined,
): void => {
  const report = useRef(onUnsavedChange)
  report.current = onUnsavedChange
  const [told] = useState(() => ({ unsaved: false }))

  useEffect(() => {
    const tell = (unsaved: boolean) => {
      if (told.unsaved === unsaved) return
      told.unsaved = unsaved
      callHost(() => report.current?.(unsaved, session.discard, session.settle))
    }
    const { autosave, pendingTexts } = session
    const look = () => tell(session.holdsMore())
    const unsubscribe = [autosave.subscribe(look), pendingTexts.subscribe(look)]
    const ask = (event: BeforeUnloadEvent) => {
      if (session.holdsMore()) event.preventDefault()
    }
    look()
    window.addEventListener('beforeunload', ask)
    return () => {
      for (const stop of unsubscribe) stop()
      window.removeEventListener('beforeunload', ask)
      tell(false)
    }
  }, [session, told])
}
