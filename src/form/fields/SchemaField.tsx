import type { FieldModel } from '../../schema/FieldModel.js'
import { useFieldsContext } from './FieldsContext.js'
import { fieldIdOfName } from './fieldNames.js'
import { chooseWidget } from './Widget.js'

/** Renders a field with the widget of the highest rank. */
export const SchemaField = ({
  field,
  name,
  label = field.label,
}: {
  readonly field: FieldModel
  readonly name: string
  readonly label?: string
}) => {
  const { widgets, idPrefix, readOnly } = useFieldsContext()
  const entry = chooseWidget(widgets, field)
  if (entry === undefined) {
    throw new Error(
      `No widget can render "${label}" (${field.kind}). Add one to the "widgets" of the form, with a tester that ranks it.`,
    )
  }
  return (
    <entry.Widget
      field={field}
      name={name}
      id={fieldIdOfName(idPrefix, name)}
      label={label}
      readOnly={readOnly || field.readOnly}
    />
  )
}
