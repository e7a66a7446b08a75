import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import * as en from '../messages/en/shell.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { useApp } from './AppContext.js'
import styles from './app.module.css'
import { DemoLine } from './DemoLine.js'

const OutboxLine = lazyComponent(() => import('./outbox/OutboxLine.js').then((part) => part.OutboxLine))
const NotKept = lazyComponent(() => import('./NotKept.js').then((part) => part.NotKept))
const UserNotice = lazyComponent(() => import('./UserNotice.js').then((part) => part.UserNotice))

/** The header and frame of every page except the print page. */
export const Shell = ({
  notice,
  children,
}: {
  /** Stands in the header. */
  readonly notice: ReactNode
  readonly children: ReactNode
}) => {
  const words = useWords('shell', en)
  const { client, user, signInAs, arriving, refused, persistent, control, users, launch, frame } = useApp()
  const userId = useId()
  const UserPart = frame?.UserPart
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <nav aria-label={words.mainNavigation} className={styles.nav}>
          <Link href="/" className={styles.brand}>
            {words.encounters}
          </Link>
          <Link href="/settings">{words.settings}</Link>
        </nav>
        {control?.choice === 'local-storage' && persistent ? <DemoLine /> : null}
        {client.outbox === undefined ? null : <OutboxLine outbox={client.outbox} />}
        {notice}
        {UserPart === undefined ? (
          <div className={styles.user}>
            <label htmlFor={userId}>{words.signedInAs}</label>
            <select
              id={userId}
              title={users.length > 1 ? words.demoUsers : undefined}
              value={user.id}
              onChange={(event) => {
                const next = users.find(({ id }) => id === event.currentTarget.value)
                if (next !== undefined) signInAs(next)
              }}
            >
              {users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <UserPart />
        )}
      </header>
      {launch === undefined ? null : <launch.Line />}
      {arriving === undefined && refused === undefined ? null : <UserNotice />}
      {persistent ? null : <NotKept />}
      <main className={styles.main}>{children}</main>
    </div>
  )
}
