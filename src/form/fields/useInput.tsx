import type { ReactNode } from 'react'
import { describedBy, fieldIds } from '../../ui/Field/Field.js'
import { ShownValue } from './ShownValue.js'
import { useFieldError } from './useFieldError.js'
import type { WidgetProps } from './Widget.js'

/** What a plain input is given, and the `Field` around it. */
export const useInput = (
  { field, name, id, label, readOnly }: WidgetProps,
  {
    textOf,
    help = field.help,
    ownError,
  }: {
    /** How people know its value; as it is unless told. */
    readonly textOf?: (value: string) => string
    /** The schema's unless told. */
    readonly help?: ReactNode
    /** What the input itself finds wrong, which the form cannot know of. */
    readonly ownError?: string | undefined
  } = {},
) => {
  const formError = useFieldError(name)
  const error = ownError ?? formError
  const ids = fieldIds(id)
  return {
    control: {
      id,
      'aria-invalid': error !== undefined,
      'aria-describedby': describedBy(ids, { help: help !== undefined, error: error !== undefined }),
    },
    around: {
      ids,
      label,
      help,
      error,
      optional: !field.required && !readOnly,
      reading: readOnly ? <ShownValue name={name} textOf={textOf} /> : undefined,
    },
  }
}
