import type { FieldModel } from '../../schema/FieldModel.js'
import { useFieldsContext } from './FieldsContext.js'
import { fieldId } from './fieldNames.js'
import { chooseWidget } from './Widget.js'

/** Renders a field with the widget of the highest rank. */
export const SchemaField = ({
  field,
  pointer,
  label = field.label,
}: {
  readonly field: FieldModel
  readonly pointer: string
  readonly label?: string
}) => {
  const { widgets, idPrefix, readOnly } = useFieldsContext()
  if (field.isHidden === true) return null
  const entry = chooseWidget(widgets, field)
  if (entry === undefined) {
    if (field.widget !== undefined)
      throw new Error(
        `The UI description shows "${label}" with the widget "${field.widget}", which the form does not have. Correct the name, or add it to the "widgets" of the form.`,
      )
    throw new Error(
      `No widget can render "${label}" (${field.kind}). Add one to the "widgets" of the form, with a tester that ranks it.`,
    )
  }
  return (
    <entry.Widget
      field={field}
      pointer={pointer}
      id={fieldId(idPrefix, pointer)}
      label={label}
      readOnly={readOnly || field.readOnly}
    />
  )
}
