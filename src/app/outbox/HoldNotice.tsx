import type { OutboxHold } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/outbox.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './OutboxPage.module.css'

/** Says why nothing is sent although the server answers, and what to do. */
export const HoldNotice = ({
  hold,
  count,
  onReload,
}: {
  readonly hold: OutboxHold
  /** Changes that wait. */
  readonly count: number
  readonly onReload: () => void
}) => {
  const words = useWords('outbox', en)
  if (hold.kind === 'newer-version') {
    return (
      <div className={styles.notice} role="alert">
        <p>
          <strong>{words.newerVersion}</strong> {words.newerVersionWhy}
        </p>
        <Button onClick={onReload}>{words.reload}</Button>
      </div>
    )
  }
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong>
          <Isolated text={`${words.signInAs(hold.owner.name, count)}.`} />
        </strong>{' '}
        <Isolated text={hold.kind === 'signed-out' ? words.signedOut : words.otherUser(hold.user.name)} />
      </p>
    </div>
  )
}
