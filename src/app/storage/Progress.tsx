import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './storage.module.css'

/** Shows the progress of some work, and a button to cancel it. */
export const Progress = ({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onCancel?: () => void
}) => {
  const words = useWords('storage', en)
  return (
    <div className={styles.progress}>
      <label>
        <span>{words.progress(label, done, total)}</span>
        <progress aria-label={label} max={Math.max(total, 1)} value={done} />
      </label>
      {onCancel === undefined ? null : <Button onClick={onCancel}>{words.cancel}</Button>}
    </div>
  )
}
