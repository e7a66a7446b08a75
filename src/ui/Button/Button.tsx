import { type ButtonHTMLAttributes, forwardRef } from 'react'
import styles from './Button.module.css'

/** `primary` for the main action, `danger` for one that is hard to undo, `quiet` for one of little weight. */
export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone
  /** Shown beside the label; assistive technology gets `aria-keyshortcuts`. */
  readonly shortcutHint?: string | undefined
}

/** A native button; never submits a form unless `type` says so. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ tone = 'plain', shortcutHint, children, type = 'button', ...rest }, ref) => (
    <button part="button" {...rest} ref={ref} type={type} className={`${styles.button} ${styles[tone]}`}>
      {children}
      {shortcutHint === undefined ? null : (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcutHint}
        </span>
      )}
    </button>
  ),
)
