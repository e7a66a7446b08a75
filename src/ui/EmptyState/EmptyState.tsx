import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Shown where there is no content: why, and what to do next. */
export const EmptyState = ({
  title,
  hint,
  tone = 'plain',
  role,
  children,
}: {
  readonly title: ReactNode
  readonly hint?: ReactNode
  /** `done`: there is no content since everything is done. */
  readonly tone?: 'plain' | 'done'
  readonly role?: 'alert'
  /** A button or link for the next step. */
  readonly children?: ReactNode
}) => (
  <div className={styles.empty} data-tone={tone} role={role}>
    <p className={styles.title}>{title}</p>
    {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
    {children}
  </div>
)
