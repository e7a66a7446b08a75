import type { ReactNode } from 'react'
import styles from './FailureMessage.module.css'

/** Says that something could not be shown, and what can be done about it. It is read out at once. */
export const FailureMessage = ({
  title,
  level: Heading = 'h2',
  ways,
  children,
}: {
  readonly title: string
  readonly level?: 'h1' | 'h2'
  /** Buttons and links, the one to try first in front. */
  readonly ways: ReactNode
  readonly children: ReactNode
}) => (
  <div role="alert" className={styles.failure}>
    <Heading>{title}</Heading>
    {children}
    <div className={styles.ways}>{ways}</div>
  </div>
)
