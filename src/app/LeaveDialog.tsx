import * as en from '../messages/en/leave.js'
import * as enShellWords from '../messages/en/shell.js'
import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import styles from './app.module.css'
import type { Asking } from './useLeaveGuard.js'

/** Asks whether to leave unsaved work. */
export const LeaveDialog = ({ asking: { why, isSaving, stay, leave } }: { readonly asking: Asking }) => {
  const words = useWords('leave', en)
  const shellWords = useWords('shell', enShellWords)
  return (
    <Dialog title={shellWords.leaving} onClose={stay}>
      {why === undefined ? null : <p>{why}</p>}
      <p>{isSaving ? words.saving : words.unsaved}</p>
      <div className={styles.buttons}>
        <Button tone="primary" onClick={stay}>
          {words.stay}
        </Button>
        <Button onClick={leave}>{words.leave}</Button>
      </div>
    </Dialog>
  )
}
