import type { RefObject } from 'react'
import { Button } from '../ui/Button/Button.js'
import { later } from '../ui/later.js'
import type { Autosave } from './Autosave.js'
import styles from './EncounterEditor.module.css'
import { useSaveState } from './saveStatus.js'
import type { Saving } from './useEncounterSaving.js'

/** What a notice of a conflict is given. */
export interface ConflictNoticeProps {
  readonly saving: Saving
  /** The signed-in user's name: the other change may be of another tab of theirs. */
  readonly userName: string
  /** Is given the notice, to be led to from elsewhere. */
  readonly noticeRef: RefObject<HTMLDivElement | null>
  /** Where the focus goes that was in the notice when the conflict ended. */
  readonly after: RefObject<HTMLElement | null>
}

const ConflictChoice = later(() => import('./conflict/ConflictChoice.js').then((part) => part.ConflictChoice))

/** Someone else saved this encounter: whose change is to stand. */
export const ConflictNotice = (props: ConflictNoticeProps) =>
  useSaveState(props.saving.autosave).kind === 'conflict' ? <ConflictChoice {...props} /> : null

/** What was typed before the page was reloaded is back in the form, until it is saved or discarded. */
export const RestoredNotice = ({
  autosave,
  onDiscard,
}: {
  readonly autosave: Autosave
  readonly onDiscard: () => void
}) => {
  const state = useSaveState(autosave)
  if (state.kind === 'saved') return null
  return (
    <div className={styles.notice}>
      <p>This is what you had typed and not saved yet.</p>
      <Button tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  )
}
