import type { Outbox } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/outbox.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './OutboxPage.module.css'
import { useOthersWaiting } from './useOthersWaiting.js'

/** Says how much waits on this device for other users, and nothing of what it is about. */
export const OthersWaiting = ({ outbox }: { readonly outbox: Outbox }) => {
  const words = useWords('outbox', en)
  const others = useOthersWaiting(outbox)
  if (others.length === 0) return null
  return (
    <section aria-label={words.othersTitle} className={styles.others}>
      <h2>{words.othersTitle}</h2>
      <ul>
        {others.map(({ name, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two users may have one name, or none that is known.
          <li key={place}>
            <Isolated text={words.otherWaits(count, name)} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{words.othersWhy}</p>
    </section>
  )
}
