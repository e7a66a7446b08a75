import { useMemo } from 'react'
import { type FieldErrors, type Resolver, set } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'

/** The schema as react-hook-form's resolver. Only its errors are used: saves read the values. */
export const useFormResolver = ({ formValidator }: CompiledForm): Resolver<FormValues> =>
  useMemo(
    () => (values) => {
      const result = formValidator.safeParse(values)
      if (result.success) return { values, errors: {} }
      const errors: FieldErrors<FormValues> = {}
      const seen = new Set<string>()
      // A group first, then its fields: setting the group's error would remove theirs.
      for (const { path, message } of result.error.issues.toSorted((a, b) => a.path.length - b.path.length)) {
        const name = path.join('.')
        if (name !== '' && !seen.has(name)) set(errors, name, { type: 'schema', message })
        seen.add(name)
      }
      return { values: {}, errors }
    },
    [formValidator],
  )
