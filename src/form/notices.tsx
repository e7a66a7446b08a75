import { Button } from '../ui/Button/Button.js'
import styles from './EncounterEditor.module.css'

/** Someone else saved this encounter: whose change is to stand. */
export const ConflictNotice = ({
  by,
  onTakeTheirs,
  onKeepMine,
}: {
  readonly by: string
  readonly onTakeTheirs: () => void
  readonly onKeepMine: () => void
}) => (
  <div className={styles.warning} role="alert">
    <p>
      <strong>{by} changed this encounter in the meantime.</strong> What you typed is still here and not
      saved.
    </p>
    <div className={styles.buttons}>
      <Button onClick={onTakeTheirs}>Show their version</Button>
      <Button onClick={onKeepMine}>Save mine over it</Button>
    </div>
  </div>
)

/** What was typed before the page was reloaded is back in the form. */
export const RestoredNotice = ({ onDiscard }: { readonly onDiscard: () => void }) => (
  <div className={styles.notice}>
    <p>This is what you had typed and not saved yet.</p>
    <Button tone="quiet" onClick={onDiscard}>
      Discard it
    </Button>
  </div>
)
