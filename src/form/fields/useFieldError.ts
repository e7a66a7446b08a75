import { type FieldError, get, useFormContext, useFormState } from 'react-hook-form'
import { useSay } from '../../ui/Language/LanguageContext.js'
import { useProblemAt } from '../checks/ProblemsContext.js'
import { fieldName } from './fieldNames.js'

/**
 * The error of a field: the schema's, else the problem that blocked the last action.
 */
export const useFieldError = (pointer: string): string | undefined => {
  const say = useSay()
  const name = fieldName(pointer)
  const { control } = useFormContext()
  // Not `exact`: older versions of react-hook-form then tell an item of a list nothing of a change to the list.
  const { errors } = useFormState({ control, name })
  const problem = useProblemAt(pointer)
  const error: FieldError | undefined = get(errors, name)
  if (typeof error?.message === 'string' && error.message !== '') return error.message
  return problem === undefined ? undefined : say(problem)
}
