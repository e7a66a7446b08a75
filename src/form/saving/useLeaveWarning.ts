import { useEffect, useRef } from 'react'
import { useLatest } from '../../ui/useLatest.js'
import { callHost } from '../callHost.js'
import type { UnsavedListener } from '../EncounterFormProps.js'
import type { EncounterSession } from './EncounterSession.js'

/** Warns before the page is left with unsaved changes, and reports them to the host, which guards its own navigation. */
export const useLeaveWarning = (
  session: EncounterSession,
  onUnsavedChange: UnsavedListener | undefined,
): void => {
  const listener = useLatest(onUnsavedChange)
  const reported = useRef(false)

  useEffect(() => {
    const report = (unsaved: boolean) => {
      if (reported.current === unsaved) return
      reported.current = unsaved
      callHost(() => listener.current?.(unsaved, session.discard, session.settle))
    }
    const { autosave, pendingTexts } = session
    const update = () => report(session.hasUnsaved())
    const unsubscribes = [autosave.subscribe(update), pendingTexts.subscribe(update)]
    const warn = (event: BeforeUnloadEvent) => {
      if (session.hasUnsaved()) event.preventDefault()
    }
    update()
    window.addEventListener('beforeunload', warn)
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe()
      window.removeEventListener('beforeunload', warn)
      report(false)
    }
  }, [session, listener])
}
