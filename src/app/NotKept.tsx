import * as en from '../messages/en/notKept.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import styles from './app.module.css'

/** Says that this browser stores nothing. */
export const NotKept = () => {
  const words = useWords('notKept', en)
  return (
    <p className={styles.banner} role="alert">
      <strong>{words.notKept}</strong> {words.notKeptWhy}
    </p>
  )
}
