import type { ReactNode, Ref } from 'react'
import { describedBy, fieldIds } from '../../ui/Field/Field.js'
import { useFieldError } from './useFieldError.js'
import styles from './widgets.module.css'

/** The name, help and error around the fields of a group or list, as `Field` is for a single control. */
export const Group = ({
  id,
  pointer,
  label,
  help,
  groupRef,
  children,
}: {
  readonly id: string
  readonly pointer: string
  readonly label: string
  readonly help: string | undefined
  readonly groupRef: Ref<HTMLFieldSetElement>
  readonly children: ReactNode
}) => {
  const error = useFieldError(pointer)
  const ids = fieldIds(id)
  return (
    <fieldset
      ref={groupRef}
      className={styles.group}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(ids, { help: help !== undefined, error: error !== undefined })}
    >
      <legend>{label}</legend>
      {help === undefined ? null : (
        <p id={ids.help} className={styles.help}>
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p id={ids.error} className={styles.error}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}
