import type { ReactNode } from 'react'
import { describedBy, fieldIds } from '../../ui/Field/Field.js'
import { isItemPointer } from './fieldNames.js'
import { ShownValue } from './ShownValue.js'
import { useFieldError } from './useFieldError.js'
import type { WidgetProps } from './Widget.js'

/** The props of a plain input, and of the `Field` around it. */
export const useInput = (
  { field, pointer, id, label, readOnly }: WidgetProps,
  {
    textOf,
    help = field.help,
    ownError,
  }: {
    /** Formats the value for reading; as it is by default. */
    readonly textOf?: (value: string) => string
    /** The schema's by default. */
    readonly help?: ReactNode
    /** An error that only the input knows, such as a text that is no value. */
    readonly ownError?: string | undefined
  } = {},
) => {
  const formError = useFieldError(pointer)
  const error = ownError ?? formError
  const ids = fieldIds(id)
  return {
    control: {
      part: 'input',
      id,
      'aria-invalid': error !== undefined,
      'aria-describedby': describedBy(ids, { help: help !== undefined, error: error !== undefined }),
    },
    around: {
      ids,
      label,
      help,
      error,
      // An item of a list is there or not.
      optional: !field.required && !readOnly && !isItemPointer(pointer),
      deprecated: field.deprecated === true,
      reading: readOnly ? <ShownValue pointer={pointer} textOf={textOf} /> : undefined,
    },
  }
}
