import { memo } from 'react'
import type { FieldModel } from '../schema/FieldModel.js'
import styles from './EncounterEditor.module.css'
import { SchemaField } from './SchemaField.js'

/** The fields of the visit: to fill in, or close together to be read. */
export const VisitFields = memo(
  ({ fields, readOnly }: { readonly fields: readonly FieldModel[]; readonly readOnly: boolean }) => (
    <fieldset className={styles.visit} data-reading={readOnly ? '' : undefined}>
      <legend>Visit</legend>
      {fields.map((field) => (
        <div key={field.name} className={styles.field} data-kind={field.kind}>
          <SchemaField field={field} name={field.name} />
        </div>
      ))}
    </fieldset>
  ),
)
