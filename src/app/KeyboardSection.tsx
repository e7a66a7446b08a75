import { useId } from 'react'
import * as en from '../messages/en/keyboardSettings.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { useApp } from './AppContext.js'
import appStyles from './app.module.css'
import styles from './KeyboardSection.module.css'

/** Lets users switch off single-key shortcuts, which speech input or a tremor can trigger by accident (WCAG 2.1.4). */
export const KeyboardSection = () => {
  const words = useWords('keyboardSettings', en)
  const { preferences, prefer } = useApp()
  const id = useId()
  return (
    <section className={appStyles.card} aria-labelledby={id}>
      <h2 id={id}>{words.section}</h2>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={preferences.singleKeys}
          aria-describedby={`${id}-hint`}
          onChange={(event) => prefer('singleKeys', event.currentTarget.checked)}
        />
        {words.singleKeys}
      </label>
      <p id={`${id}-hint`}>{words.singleKeysHint}</p>
    </section>
  )
}
