import type { CodeSetInfo } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/codeSetSettings.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
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
}) => {
  const words = useWords('codeSetSettings', en)
  return (
    <Dialog title={words.removeTitle(titleOf(set))} onClose={onKeep}>
      <p>{words.removeWarning}</p>
      <div className={appStyles.buttons}>
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button tone="danger" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </Dialog>
  )
}
