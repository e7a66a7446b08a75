import * as en from '../../messages/en/keys.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import styles from './KeysDialog.module.css'
import { availableKeys } from './keyHelp.js'

/** Lists the keyboard shortcuts that are available to this user. */
export const KeysDialog = ({
  inToday,
  onClose,
}: {
  /** Opened over the tab "Today", where fewer keys are available. */
  readonly inToday: boolean
  readonly onClose: () => void
}) => {
  const words = useWords('keys', en)
  const { user, singleKeys, client } = useReview()
  const { filters } = client.supports
  // Where there is no search by text, the key goes to the filter by patient.
  const hasSearch =
    filters.includes('text') || (client.directory !== undefined && filters.includes('patientId'))
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{singleKeys ? words.whenTheyWork : words.areOff}</p>
      <dl className={styles.keys}>
        {availableKeys(user.capabilities, { singleKeys, inToday, hasSearch }, words).map(
          ({ keys, label }) => (
            <div key={label}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ),
        )}
      </dl>
      <div>
        <Button tone="primary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  )
}
