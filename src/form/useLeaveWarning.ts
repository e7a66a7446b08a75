import { useEffect, useRef, useState } from 'react'
import type { EncounterSession } from './saving/EncounterSession.js'

/** Whether leaving now would lose something, or leave it unsaved. */
const isUnsaved = ({ autosave, pendingTexts }: EncounterSession): boolean => {
  const { kind } = autosave.state()
  return (
    kind === 'restored' ||
    kind === 'incomplete' ||
    kind === 'failed' ||
    kind === 'conflict' ||
    pendingTexts.isResolving() ||
    Object.keys(pendingTexts.all()).length > 0
  )
}

/**
 * Has the browser ask before a page with unsaved work is left, and tells the host, which must ask on its own ways out.
 * What is about to be saved holds the page back too, but is no reason to ask within it: it is saved all the same.
 */
export const useLeaveWarning = (
  session: EncounterSession,
  onUnsavedChange: ((unsaved: boolean, discard: () => void) => void) | undefined,
): void => {
  const report = useRef(onUnsavedChange)
  report.current = onUnsavedChange
  const [told] = useState(() => ({ unsaved: false }))

  useEffect(() => {
    const tell = (unsaved: boolean) => {
      if (told.unsaved === unsaved) return
      told.unsaved = unsaved
      report.current?.(unsaved, session.discard)
    }
    const { autosave, pendingTexts } = session
    const look = () => tell(isUnsaved(session))
    const unsubscribe = [autosave.subscribe(look), pendingTexts.subscribe(look)]
    const ask = (event: BeforeUnloadEvent) => {
      const { kind } = autosave.state()
      if (kind === 'pending' || kind === 'saving' || isUnsaved(session)) event.preventDefault()
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
