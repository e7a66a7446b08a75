import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import styles from './KeysDialog.module.css'
import { reviewKeys } from './reviewKeys.js'

/** Shows the keys of the review. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys" onClose={onClose}>
    <p>They work wherever nothing is being typed.</p>
    <dl className={styles.keys}>
      {reviewKeys.map(({ keys, does }) => (
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
        Close
      </Button>
    </div>
  </Dialog>
)
