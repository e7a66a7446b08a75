import { useState } from 'react'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import appStyles from '../app.module.css'
import { encountersOf } from './describeStorage.js'
import styles from './storage.module.css'

/** Asks whether to remove encounters for good. The browser does not tell whether it saved a file: a person has to look. */
export const RemoveOldDialog = ({
  count,
  names,
  onKeep,
  onRemove,
}: {
  readonly count: number
  readonly names: readonly string[]
  readonly onKeep: () => void
  readonly onRemove: () => void
}) => {
  const [isSaved, setSaved] = useState(false)
  return (
    <Dialog title={`Remove ${encountersOf(count)}?`} onClose={onKeep}>
      <p>
        {count === 1 ? 'It goes' : 'They go'} from this browser with {count === 1 ? 'its' : 'their'} history,
        for good. The only way back is to import the backup: {names.join(', ')}.
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSaved}
          onChange={({ currentTarget }) => setSaved(currentTarget.checked)}
        />
        I have looked: {names.length === 1 ? 'the file is' : `all ${names.length} files are`} saved
      </label>
      <div className={appStyles.buttons}>
        <Button onClick={onKeep}>Keep {count === 1 ? 'it' : 'them'}</Button>
        <Button tone="danger" disabled={!isSaved} onClick={onRemove}>
          Remove {encountersOf(count)}
        </Button>
      </div>
    </Dialog>
  )
}
