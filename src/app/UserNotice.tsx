import { useApp } from './AppContext.js'
import styles from './app.module.css'

/** Says why another user, who was signed in, is not the one here. */
export const UserNotice = () => {
  const { user, arriving, refused } = useApp()
  return (
    <>
      {arriving === undefined ? null : (
        <p className={styles.banner} role="alert">
          <strong>
            <bdi>{arriving.name}</bdi> has signed in in another tab.
          </strong>{' '}
          What is open here is not saved, and still <bdi>{user.name}</bdi>’s: save it, or leave it.
        </p>
      )}
      {refused === undefined ? null : (
        <p className={styles.banner} role="alert">
          <strong>
            <bdi>{refused.name}</bdi> is not signed in:
          </strong>{' '}
          this browser’s storage is full and would forget it. Make room, then try again.
        </p>
      )}
    </>
  )
}
