import { Button } from '../ui/Button/Button.js'
import type { Autosave } from './autosave.js'
import styles from './EncounterEditor.module.css'
import { useSaveState } from './saveStatus.js'
import { useConflict } from './useConflict.js'
import type { Saving } from './useEncounterSaving.js'

/** Someone else saved this encounter: whose change is to stand. */
export const ConflictNotice = ({ saving }: { readonly saving: Saving }) => {
  const conflict = useConflict(saving)
  if (conflict === undefined) return null
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>{conflict.current.updatedBy} changed this encounter in the meantime.</strong> What you typed
        is still here and not saved.
      </p>
      <div className={styles.buttons}>
        <Button onClick={conflict.takeTheirs}>Show their version</Button>
        <Button onClick={conflict.overwrite}>Save mine over it</Button>
      </div>
    </div>
  )
}

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
