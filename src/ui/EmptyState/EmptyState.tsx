import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** What stands where there is nothing to show: what it is, what to do next, and one way on. */
export const EmptyState = ({
  title,
  hint,
  tone = 'plain',
  role,
  children,
}: {
  readonly title: ReactNode
  readonly hint?: ReactNode
  /** `done`: nothing is there since everything is done. */
  readonly tone?: 'plain' | 'done'
  readonly role?: 'alert'
  /** The way on. */
  readonly children?: ReactNode
}) => (
  <div className={styles.empty} data-tone={tone} role={role}>
    <p className={styles.title}>{title}</p>
    {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
    {children}
  </div>
)
