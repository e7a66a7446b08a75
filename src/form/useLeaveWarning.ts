import { useEffect, useRef, useState } from 'react'
import type { Autosave } from './Autosave.js'
import type { PendingTexts } from './pendingTexts.js'

/** Whether leaving now would lose something, or leave it unsaved. */
const isUnsaved = (autosave: Autosave, pendingTexts: PendingTexts): boolean => {
  const { kind } = autosave.state()
  return (
    kind === 'restored' ||
    kind === 'incomplete' ||
    kind === 'failed' ||
    kind === 'conflict' ||
    Object.keys(pendingTexts.all()).length > 0
  )
}

/**
 * Has the browser ask before a page with unsaved work is left, and tells the host, which must ask on its own ways out.
 * What is about to be saved holds the page back too, but is no reason to ask within it: it is saved all the same.
 */
export const useLeaveWarning = (
  autosave: Autosave,
  pendingTexts: PendingTexts,
  onUnsavedChange: ((unsaved: boolean) => void) | undefined,
): void => {
  const report = useRef(onUnsavedChange)
  report.current = onUnsavedChange
  const [told] = useState(() => ({ unsaved: false }))

  useEffect(() => {
    const tell = (unsaved: boolean) => {
      if (told.unsaved === unsaved) return
      told.unsaved = unsaved
      report.current?.(unsaved)
    }
    const unsubscribe = [
      autosave.subscribe(() => tell(isUnsaved(autosave, pendingTexts))),
      pendingTexts.subscribe(() => tell(isUnsaved(autosave, pendingTexts))),
    ]
    const ask = (event: BeforeUnloadEvent) => {
      const { kind } = autosave.state()
      if (kind === 'pending' || kind === 'saving' || isUnsaved(autosave, pendingTexts)) event.preventDefault()
    }
    tell(isUnsaved(autosave, pendingTexts))
    window.addEventListener('beforeunload', ask)
    return () => {
      for (const stop of unsubscribe) stop()
      window.removeEventListener('beforeunload', ask)
      tell(false)
    }
  }, [autosave, pendingTexts, told])
}
