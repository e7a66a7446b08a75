import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useReview } from '../ReviewContext.js'
import styles from './KeysDialog.module.css'
import { reviewKeys } from './reviewKeys.js'

/** Shows the keys of the review that do something for this user. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { capabilities } = useReview().user
  const offered = reviewKeys.filter(
    ({ of }) => of === undefined || of.some((one) => capabilities.includes(one)),
  )
  return (
    <Dialog title="Keys" onClose={onClose}>
      <p>They work wherever nothing is being typed.</p>
      <dl className={styles.keys}>
        {offered.map(({ keys, does }) => (
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
}
