import { type RefObject, useSyncExternalStore } from 'react'
import * as words from '../../messages/en/saving.js'
import { Button } from '../../ui/Button/Button.js'
import type { Autosave } from './Autosave.js'

/**
 * Leads from the save line, which is always in sight, to where it is chosen whose change is to stand: a long form scrolls
 * that away. It renders again only when there comes to be something to choose, or nothing.
 */
export const SaveTrouble = ({
  autosave,
  choice,
}: {
  readonly autosave: Autosave
  /** Where it is chosen whose change is to stand. */
  readonly choice: RefObject<HTMLElement | null>
}) => {
  const isConflict = useSyncExternalStore(autosave.subscribe, () => autosave.state().kind === 'conflict')
  if (!isConflict) return null
  return (
    <Button tone="quiet" onClick={() => choice.current?.focus()}>
      {words.chooseWhatToKeep}
    </Button>
  )
}
