import type { EncounterRecord } from '../client/EncounterClient.js'
import { Button } from '../ui/Button/Button.js'
import type { Autosave } from './autosave.js'
import styles from './EncounterEditor.module.css'
import { useSaveState } from './saveStatus.js'

/** Someone else saved this encounter: whose change is to stand. */
export const ConflictNotice = ({
  autosave,
  onTakeTheirs,
}: {
  readonly autosave: Autosave
  readonly onTakeTheirs: (record: EncounterRecord) => void
}) => {
  const state = useSaveState(autosave)
  if (state.kind !== 'conflict') return null
  return (
    <div className={styles.warning} role="alert">
      <p>
        <strong>{state.current.updatedBy} changed this encounter in the meantime.</strong> What you typed is
        still here and not saved.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => onTakeTheirs(state.current)}>Show their version</Button>
        <Button onClick={() => void autosave.overwrite(state.current)}>Save mine over it</Button>
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
