import { type FieldError, get, useFormContext, useFormState } from 'react-hook-form'
import { useProblemAt } from '../checks/ProblemsContext.js'
import { fieldName } from './fieldNames.js'

/**
 * The error of a field: the schema's, else the problem that blocked the last action.
 */
export const useFieldError = (pointer: string): string | undefined => {
  const name = fieldName(pointer)
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name, exact: true })
  const problem = useProblemAt(pointer)
  const error: FieldError | undefined = get(errors, name)
  return typeof error?.message === 'string' && error.message !== '' ? error.message : problem?.message
}
