import { useController } from 'react-hook-form'
import { useFieldsContext } from './FieldsContext.js'
import { fieldName } from './fieldNames.js'
import { useFieldError } from './useFieldError.js'

/** A field of the form, as a widget reads and writes it. */
export interface BoundField {
  /** The value in the form: text for numbers, dates and choices, '' or undefined for an empty input. */
  readonly value: unknown
  /** What is wrong with it, to show beside the control. */
  readonly error: string | undefined
  /** Changes the value, as the user's doing. */
  readonly setValue: (value: unknown) => void
  /** Tells that the user has left the control: from then on its errors show. */
  readonly onBlur: () => void
}

/**
 * Binds a widget to its field. Works inside `<SchemaForm>` and `<EncounterForm>`.
 *
 * @throws Error, while rendering, outside a form.
 * @param pointer The widget's `pointer`, or that of a field within it: `${pointer}/City`.
 */
export const useField = (pointer: string): BoundField => {
  useFieldsContext()
  const { field } = useController({ name: fieldName(pointer) })
  const error = useFieldError(pointer)
  return { value: field.value, error, setValue: field.onChange, onBlur: field.onBlur }
}
