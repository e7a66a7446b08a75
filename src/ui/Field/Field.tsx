import type { ReactNode } from 'react'
import * as en from '../../messages/en/schemaForm.js'
import { useWords } from '../Language/LanguageContext.js'
import { useSteady } from '../useSteady.js'
import styles from './Field.module.css'

/** The ids of a control, and of the help and error that describe it. */
export interface FieldIds {
  readonly control: string
  readonly help: string
  readonly error: string
}

/** The ids of a field, from the id of its control. */
export const fieldIds = (control: string): FieldIds => ({
  control,
  help: `${control}-help`,
  error: `${control}-error`,
})

/** The `aria-describedby` of a control: its error, then its help; undefined without both. */
export const describedBy = (
  ids: FieldIds,
  has: { readonly help: boolean; readonly error: boolean },
): string | undefined => {
  const present = [has.error ? ids.error : '', has.help ? ids.help : ''].filter((id) => id !== '')
  return present.length === 0 ? undefined : present.join(' ')
}

/** What stands beside a field's label: that it may stay empty, or is no longer used. */
export const FieldMark = ({
  optional,
  deprecated,
}: {
  readonly optional: boolean
  readonly deprecated: boolean
}) => {
  const words = useWords('schemaForm', en)
  return optional || deprecated ? (
    <span className={styles.optional}>{deprecated ? words.deprecated : words.optional}</span>
  ) : null
}

/** The label, help and error around a control, which is the child. */
export const Field = ({
  ids,
  label,
  help,
  error,
  optional = false,
  deprecated = false,
  reading,
  children,
}: {
  readonly ids: FieldIds
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly deprecated?: boolean
  /**
   * Shown instead of a read-only control: text wraps, where a control would cut it off. The control stays for the keyboard
   * and assistive technology.
   */
  readonly reading?: ReactNode
  readonly children: ReactNode
}) => {
  const shownError = useSteady(error)
  const shownHelp = useSteady(help)
  return (
    <div
      part="field"
      className={styles.field}
      data-invalid={shownError === undefined ? undefined : ''}
      data-reading={reading === undefined ? undefined : ''}
    >
      <div className={styles.head} data-part="head">
        <label part="label" className={styles.label} htmlFor={ids.control}>
          {label}
        </label>
        <FieldMark optional={optional} deprecated={deprecated} />
      </div>
      {reading === undefined ? null : (
        <span className={styles.reading} aria-hidden="true">
          {reading}
        </span>
      )}
      {/* Around the control, since a grid item is laid out with the grid on each change of its text. */}
      <div className={styles.control}>{children}</div>
      {shownError === undefined ? null : (
        <p className={styles.error} id={ids.error}>
          {shownError}
        </p>
      )}
      {shownHelp === undefined ? null : (
        <p className={styles.help} data-part="help" id={ids.help} hidden={reading !== undefined}>
          {shownHelp}
        </p>
      )}
    </div>
  )
}
