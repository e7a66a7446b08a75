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
  fold,
  children,
}: {
  readonly id: string
  readonly pointer: string
  readonly label: string
  readonly help: string | undefined
  readonly groupRef?: Ref<HTMLFieldSetElement>
  /** Has the label open and fold the group. */
  readonly fold?: { readonly isOpen: boolean; readonly onToggle: () => void } | undefined
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
      <legend>
        {fold === undefined ? (
          label
        ) : (
          <button type="button" className={styles.fold} aria-expanded={fold.isOpen} onClick={fold.onToggle}>
            {label}
          </button>
        )}
      </legend>
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
