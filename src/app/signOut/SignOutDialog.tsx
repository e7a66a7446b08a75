import { useState } from 'react'
import type { Outbox } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/signOut.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from '../app.module.css'
import { useOutbox } from '../outbox/useOutbox.js'

/** Asks whether to sign out while changes wait: they go only by a person's word. */
export const SignOutDialog = ({
  outbox,
  onStay,
  onSignOut,
}: {
  readonly outbox: Outbox
  readonly onStay: () => void
  readonly onSignOut: () => void
}) => {
  const words = useWords('signOut', en)
  const { items, damaged } = useOutbox(outbox)
  const [isSending, setSending] = useState(false)
  const send = () => {
    setSending(true)
    void outbox.retry().finally(() => setSending(false))
  }
  if (items.length === 0) {
    return (
      <Dialog title={words.title} onClose={onStay}>
        <p role="status">{words.allSent}</p>
        {damaged.length === 0 ? null : <p>{words.damaged(damaged.length)}</p>}
        <div className={styles.buttons}>
          <Button tone="primary" onClick={onSignOut}>
            {words.signOut}
          </Button>
          <Button onClick={onStay}>{words.stay}</Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.title} onClose={onStay}>
      <p role="status">{isSending ? words.sending : words.waiting(items.length)}</p>
      <p>{words.lost(items.length)}</p>
      <div className={styles.buttons}>
        <Button tone="primary" onClick={onStay}>
          {words.stay}
        </Button>
        <Button onClick={send} disabled={isSending}>
          {words.send}
        </Button>
        <Button tone="danger" onClick={onSignOut}>
          {words.discard}
        </Button>
      </div>
    </Dialog>
  )
}
