import type { CodeSetInfo } from '../../codes/CodeSystem.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import appStyles from '../app.module.css'
import { titleOf } from './describeSet.js'

/** Asks whether to remove a set. */
export const RemoveDialog = ({
  set,
  onKeep,
  onRemove,
}: {
  readonly set: CodeSetInfo
  readonly onKeep: () => void
  readonly onRemove: () => void
}) => (
  <Dialog title={`Remove ${titleOf(set)}?`} onClose={onKeep}>
    <p>
      The form no longer finds its codes, for anyone who uses this browser. Encounters keep the codes that
      they have. To use the set again, load its file again.
    </p>
    <div className={appStyles.buttons}>
      <Button onClick={onKeep}>Keep it</Button>
      <Button tone="danger" onClick={onRemove}>
        Remove
      </Button>
    </div>
  </Dialog>
)
