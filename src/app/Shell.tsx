import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { later } from '../ui/later.js'
import { useApp } from './AppContext.js'
import styles from './app.module.css'
import { DemoLine } from './DemoLine.js'
import { demoUsers } from './demo/users.js'

const UserNotice = later(() => import('./UserNotice.js').then((part) => part.UserNotice))

/** Header and frame of every page. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const { user, signInAs, arriving, refused, persistent, control } = useApp()
  const userId = useId()
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <nav aria-label="Main" className={styles.nav}>
          <Link href="/" className={styles.brand}>
            Encounters
          </Link>
          <Link href="/settings">Settings</Link>
        </nav>
        {control.choice === 'local-storage' && persistent ? <DemoLine /> : null}
        <div className={styles.user}>
          <label htmlFor={userId}>Signed in as</label>
          <select
            id={userId}
            value={user.id}
            onChange={(event) => {
              const next = demoUsers.find(({ id }) => id === event.currentTarget.value)
              if (next !== undefined) signInAs(next)
            }}
          >
            {demoUsers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </header>
      {arriving === undefined && refused === undefined ? null : <UserNotice />}
      {persistent ? null : (
        <p className={styles.banner} role="alert">
          <strong>Nothing will be kept.</strong> This browser gives the app no storage, as in a private
          window: encounters are gone when this tab is closed or reloaded. Open the app in an ordinary window
          to keep them.
        </p>
      )}
      <main className={styles.main}>{children}</main>
    </div>
  )
}
