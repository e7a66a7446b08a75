import * as words from '../../messages/en/keys.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useReview } from '../ReviewContext.js'
import styles from './KeysDialog.module.css'
import { keysOf } from './reviewKeys.js'

/** Shows the keys of the review that do something for this user. */
export const KeysDialog = ({
  inToday,
  onClose,
}: {
  /** Shown over the tab "Today", where fewer of them do something. */
  readonly inToday: boolean
  readonly onClose: () => void
}) => {
  const { user, singleKeys } = useReview()
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{singleKeys ? words.whenTheyWork : words.areOff}</p>
      <dl className={styles.keys}>
        {keysOf(user.capabilities, { singleKeys, inToday }).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button tone="primary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  )
}
