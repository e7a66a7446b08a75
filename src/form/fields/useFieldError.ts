import { type FieldError, get, useFormContext, useFormState } from 'react-hook-form'
import { useProblemAt } from '../checks/ProblemsContext.js'

/**
 * What is wrong with a field: what the schema says, else what stopped the last attempt of an action. Renders again only
 * when that changes.
 */
export const useFieldError = (name: string): string | undefined => {
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name, exact: true })
  const problem = useProblemAt(name)
  const error: FieldError | undefined = get(errors, name)
  return typeof error?.message === 'string' && error.message !== '' ? error.message : problem?.message
}
