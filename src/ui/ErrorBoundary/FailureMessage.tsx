import type { ReactNode } from 'react'
import styles from './FailureMessage.module.css'

/** Says that something failed, and what can be done. Announced at once. */
export const FailureMessage = ({
  title,
  level: Heading = 'h2',
  ways,
  children,
}: {
  readonly title: string
  readonly level?: 'h1' | 'h2'
  /** Buttons and links, the most useful first. */
  readonly ways: ReactNode
  readonly children: ReactNode
}) => (
  <div role="alert" className={styles.failure}>
    <Heading>{title}</Heading>
    {children}
    <div className={styles.ways}>{ways}</div>
  </div>
)
