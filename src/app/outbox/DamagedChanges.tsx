import type { DamagedChange } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/outbox.js'
import { Button } from '../../ui/Button/Button.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import styles from './OutboxPage.module.css'

/** The changes on this device that nobody can read any more: when they were made, and what to do about it. */
export const DamagedChanges = ({
  changes,
  onDiscard,
}: {
  readonly changes: readonly DamagedChange[]
  readonly onDiscard: (change: DamagedChange) => void
}) => {
  const words = useWords('outbox', en)
  const { formatInstant } = useFormats()
  return (
    <section aria-labelledby="damaged-changes">
      <h2 id="damaged-changes" className={styles.subtitle}>
        {words.damagedTitle(changes.length)}
      </h2>
      <p className={styles.hint}>{words.damagedWhy(changes.length)}</p>
      <ul className={styles.list} aria-label={words.damagedList}>
        {changes.map((change) => {
          const { key, since, isOfOtherVersion } = change
          const when = since === undefined ? words.madeUnknown : words.made(formatInstant(since, new Date()))
          return (
            <li key={key} className={styles.item} data-problem="">
              <div className={styles.what}>
                <strong>{when}</strong>
                <span className={styles.aside}>
                  {isOfOtherVersion ? words.otherVersion : words.unreadable}
                </span>
              </div>
              <div className={styles.buttons}>
                <Button aria-label={words.discardOf(when)} onClick={() => onDiscard(change)}>
                  {words.discard}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
