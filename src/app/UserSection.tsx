import { useId } from 'react'
import * as en from '../messages/en/userSettings.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { useApp } from './AppContext.js'
import styles from './app.module.css'
import { lockAfterOf } from './lock/lockKeys.js'

/** Says in Settings who is signed in, or that nobody has to, and when the app locks. */
export const UserSection = () => {
  const words = useWords('userSettings', en)
  const { frame, user, users } = useApp()
  const id = useId()
  const after = lockAfterOf(frame?.config)
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{words.section}</h2>
      {frame?.signIn === undefined ? (
        users.length > 1 && <p>{words.demo}</p>
      ) : (
        <p>
          {words.signedIn} <bdi>{user.name}</bdi>.
        </p>
      )}
      {after === undefined ? null : <p>{words.lock(after / 60_000)}</p>}
    </section>
  )
}
