import { useState } from 'react'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import appStyles from '../app.module.css'
import styles from './storage.module.css'

/**
 * Asks whether to remove encounters for good. The browser does not report whether it saved a file, so the user has to
 * confirm it.
 */
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
  const words = useWords('storage', en)
  const [isSaved, setSaved] = useState(false)
  return (
    <Dialog title={words.removeOldTitle(count)} onClose={onKeep}>
      <p>{words.removeOldWarning(count, names.join(', '))}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSaved}
          onChange={({ currentTarget }) => setSaved(currentTarget.checked)}
        />
        {words.checkedFiles(names.length)}
      </label>
      <div className={appStyles.buttons}>
        <Button onClick={onKeep}>{words.keep(count)}</Button>
        <Button tone="danger" disabled={!isSaved} onClick={onRemove}>
          {words.removeCount(count)}
        </Button>
      </div>
    </Dialog>
  )
}
