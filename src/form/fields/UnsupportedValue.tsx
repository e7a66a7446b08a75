import { useFormContext } from 'react-hook-form'
import * as en from '../../messages/en/schemaForm.js'
import type { UnsupportedField } from '../../schema/FieldModel.js'
import { describedBy, Field, fieldIds } from '../../ui/Field/Field.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { fieldName } from './fieldNames.js'
import { useFieldError } from './useFieldError.js'
import type { WidgetProps } from './Widget.js'

/** A value that no widget can edit: shown as JSON with the reason, kept unchanged, and validated. */
export const UnsupportedValue = ({ field, pointer, id, label }: WidgetProps<UnsupportedField>) => {
  const words = useWords('schemaForm', en)
  const { getValues } = useFormContext()
  const error = useFieldError(pointer)
  const ids = fieldIds(id)
  const value: unknown = getValues(fieldName(pointer))
  return (
    <Field ids={ids} label={label} help={words.cannotEdit(field.reason)} error={error}>
      <textarea
        id={id}
        rows={3}
        readOnly
        value={value === undefined ? '' : JSON.stringify(value, null, 2)}
        aria-describedby={describedBy(ids, { help: true, error: error !== undefined })}
      />
    </Field>
  )
}
