import type { ReactNode } from 'react'
import { describedBy, type FieldIds, FieldMark } from '../../../ui/Field/Field.js'
import styles from './OptionSet.module.css'

/** The name, help and error around options of which one or several are selected, as `Field` is for a single control. */
export const OptionSet = ({
  role,
  ids,
  label,
  help,
  error,
  optional,
  deprecated,
  required = false,
  children,
}: {
  readonly role: 'radiogroup' | 'group'
  readonly ids: FieldIds
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional: boolean
  readonly deprecated: boolean
  readonly required?: boolean
  readonly children: ReactNode
}) => (
  <fieldset
    className={styles.set}
    role={role === 'radiogroup' ? role : undefined}
    // Without the mark beside the label.
    aria-labelledby={`${ids.control}-label`}
    aria-describedby={describedBy(ids, { help: help !== undefined, error: error !== undefined })}
    {...(role === 'radiogroup' ? { 'aria-required': required, 'aria-invalid': error !== undefined } : {})}
  >
    <legend>
      <span id={`${ids.control}-label`} className={styles.label}>
        {label}
      </span>{' '}
      <FieldMark optional={optional} deprecated={deprecated} />
    </legend>
    <div className={styles.options}>{children}</div>
    {error === undefined ? null : (
      <p id={ids.error} className={styles.error}>
        {error}
      </p>
    )}
    {help === undefined ? null : (
      <p id={ids.help} className={styles.help}>
        {help}
      </p>
    )}
  </fieldset>
)

/** One option of an {@link OptionSet}. */
export const Option = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
  <label className={styles.option}>
    {children}
    <span>{label}</span>
  </label>
)
