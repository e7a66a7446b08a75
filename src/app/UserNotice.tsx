import * as changeWords from '../messages/en/userChange.js'
import * as words from '../messages/en/userNotice.js'
import { useApp } from './AppContext.js'
import styles from './app.module.css'

/** Says why this tab has not switched to a user who signed in. */
export const UserNotice = () => {
  const { user, arriving, refused } = useApp()
  return (
    <>
      {arriving === undefined ? null : (
        <p className={styles.banner} role="alert">
          <strong>
            <bdi>{arriving.name}</bdi> {changeWords.signedInElsewhere}
          </strong>{' '}
          {words.notSavedOf} <bdi>{user.name}</bdi>.
        </p>
      )}
      {refused === undefined ? null : (
        <p className={styles.banner} role="alert">
          <strong>
            <bdi>{refused.name}</bdi> {words.notSignedIn}
          </strong>{' '}
          {words.storageFull}
        </p>
      )}
    </>
  )
}
