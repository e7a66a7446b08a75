import { fieldIds } from '../../ui/Field/Field.js'
import { useFieldError } from './useFieldError.js'
import styles from './widgets.module.css'

/** Help and error of a group of fields or a list; a single field has them from `Field`. */
export const FieldMessages = ({
  id,
  name,
  help,
}: {
  readonly id: string
  readonly name: string
  readonly help?: string | undefined
}) => {
  const error = useFieldError(name)
  const ids = fieldIds(id)
  return (
    <>
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
    </>
  )
}
