import { type FieldError, get, useFormContext, useFormState } from 'react-hook-form'

/** The message of a field's error, or undefined. Renders again only when it changes. */
export const useFieldError = (name: string): string | undefined => {
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name, exact: true })
  const error: FieldError | undefined = get(errors, name)
  return typeof error?.message === 'string' && error.message !== '' ? error.message : undefined
}
