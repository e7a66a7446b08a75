import { Link } from 'wouter'
import type { Outbox } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/outbox.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './OutboxLine.module.css'
import { outboxHref } from './outboxHref.js'
import { useOthersWaiting } from './useOthersWaiting.js'
import { useOutbox } from './useOutbox.js'

/** Says on every page what waits on this device, and that the server is unavailable. */
export const OutboxLine = ({ outbox }: { readonly outbox: Outbox }) => {
  const words = useWords('outbox', en)
  const { items, damaged, hold, isOffline } = useOutbox(outbox)
  const others = useOthersWaiting(outbox)
  const undecided = items.filter(({ problem }) => problem !== undefined).length
  return (
    <p className={styles.line} aria-live="polite">
      {isOffline ? <span className={styles.offline}>{words.offlineShort}</span> : null}
      {items.length === 0 ? null : <Link href={outboxHref}>{words.waitingCount(items.length)}</Link>}
      {undecided === 0 ? null : <strong className={styles.undecided}>{words.decisions(undecided)}</strong>}
      {hold === undefined ? null : (
        <Link href={outboxHref} className={styles.undecided}>
          <Isolated
            text={
              hold.kind === 'newer-version'
                ? words.newerVersion
                : words.signInAs(hold.owner.name, items.length)
            }
          />
        </Link>
      )}
      {damaged.length === 0 ? null : (
        <Link href={outboxHref} className={styles.undecided}>
          {words.damagedTitle(damaged.length)}
        </Link>
      )}
      {others.length === 0 ? null : (
        <Link href={outboxHref}>{words.othersCount(others.reduce((sum, { count }) => sum + count, 0))}</Link>
      )}
    </p>
  )
}
