import { useEffect } from 'react'
import { useLatest } from '../../ui/useLatest.js'
import type { PendingTexts } from './pendingTexts.js'

/** Has the form call `commit` when it needs the text of an input as a value, such as before a save by its button. */
export const useCommitText = (pendingTexts: PendingTexts, commit: () => void, isOff = false): void => {
  const latest = useLatest(commit)
  useEffect(() => {
    if (!isOff) return pendingTexts.onCommit(() => latest.current())
  }, [pendingTexts, latest, isOff])
}
