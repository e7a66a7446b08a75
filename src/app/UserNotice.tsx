import * as enChangeWords from '../messages/en/userChange.js'
import * as en from '../messages/en/userNotice.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { useApp } from './AppContext.js'
import styles from './app.module.css'

/** Says why this tab has not switched to a user who signed in. */
export const UserNotice = () => {
  const changeWords = useWords('userChange', enChangeWords)
  const words = useWords('userNotice', en)
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
