import { memo } from 'react'
import type { FieldModel } from '../schema/FieldModel.js'
import { SchemaField } from './SchemaField.js'
import styles from './VisitFields.module.css'

/** The fields of the visit: to fill in, or close together to be read. */
export const VisitFields = memo(
  ({
    fields,
    long,
    readOnly,
  }: {
    readonly fields: readonly FieldModel[]
    /** The property whose value needs a whole line where there is little room. */
    readonly long: string
    readonly readOnly: boolean
  }) => (
    <fieldset className={styles.visit} data-reading={readOnly ? '' : undefined}>
      <legend>Visit</legend>
      {fields.map((field) => (
        <div
          key={field.name}
          className={styles.field}
          data-kind={field.kind}
          data-long={field.name === long ? '' : undefined}
        >
          <SchemaField field={field} name={field.name} />
        </div>
      ))}
    </fieldset>
  ),
)
