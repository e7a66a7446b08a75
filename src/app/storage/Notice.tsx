import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon/Icon.js'
import styles from './storage.module.css'

const icons = { done: 'check', look: 'warning', failed: 'error' } as const

/** Shows how an operation ended. Failures are alerts, which screen readers announce immediately. */
export const Notice = ({
  kind,
  title,
  children,
}: {
  readonly kind: keyof typeof icons
  readonly title: string
  readonly children?: ReactNode
}) => (
  <div role={kind === 'failed' ? 'alert' : 'status'} className={styles.notice} data-kind={kind}>
    <p className={styles.noticeTitle}>
      <Icon name={icons[kind]} /> {title}
    </p>
    {children}
  </div>
)
