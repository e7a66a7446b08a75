import { toNestErrors } from '@hookform/resolvers'
import { useMemo } from 'react'
import type { FieldError, Resolver } from 'react-hook-form'
import type { FormValues } from '../schema/formValues.js'
import type { CompiledForm } from './compileForm.js'

/** The schema as react-hook-form's resolver. Its output is not used: what is saved is read from the values. */
export const useFormResolver = ({ formValidator }: CompiledForm): Resolver<FormValues> =>
  useMemo(
    // `zodResolver` brings what it takes for zod 3 and for unions, of which this validator has neither.
    () => (values, _, options) => {
      const { error } = formValidator.safeParse(values)
      if (error === undefined) return { values, errors: {} }
      // A field may have the name of something that every object has.
      const errors: Record<string, FieldError> = Object.create(null)
      for (const { path, code, message } of error.issues) errors[path.join('.')] ??= { type: code, message }
      return { values: {}, errors: toNestErrors(errors, options) }
    },
    [formValidator],
  )
