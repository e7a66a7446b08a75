import type { FieldModel } from '../../../schema/FieldModel.js'
import { FieldMark } from '../../../ui/Field/Field.js'
import styles from './ArrayList.module.css'

/** The labels of the columns. Each control has its own label for assistive technology. */
export const TableHead = ({
  fields,
  readOnly,
}: {
  readonly fields: readonly FieldModel[]
  readonly readOnly: boolean
}) => (
  <div className={styles.tableHead} aria-hidden="true">
    <span />
    <span />
    {fields.map((field) => (
      <span key={field.name} className={styles.column}>
        <span className={styles.label}>{field.label}</span>{' '}
        <FieldMark optional={!field.required && !readOnly} deprecated={field.deprecated === true} />
        {field.help === undefined ? null : <span className={styles.columnHelp}>{field.help}</span>}
      </span>
    ))}
    <span />
  </div>
)
