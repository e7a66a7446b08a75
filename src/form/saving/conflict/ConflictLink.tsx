import type { RefObject } from 'react'
import * as en from '../../../messages/en/saving.js'
import { Button } from '../../../ui/Button/Button.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { useSnapshot } from '../../../ui/useSnapshot.js'
import type { Autosave } from '../Autosave.js'

/**
 * A button beside the status line, which is always in sight, that focuses the conflict notice: a long form scrolls that
 * out of sight.
 */
export const ConflictLink = ({
  autosave,
  noticeRef,
}: {
  readonly autosave: Autosave
  /** The conflict notice. */
  readonly noticeRef: RefObject<HTMLElement | null>
}) => {
  const words = useWords('saving', en)
  const isConflict = useSnapshot(autosave.subscribe, () => autosave.state().kind === 'conflict')
  if (!isConflict) return null
  return (
    <Button tone="quiet" onClick={() => noticeRef.current?.focus()}>
      {words.chooseWhatToKeep}
    </Button>
  )
}
