import { type ReactNode, useState } from 'react'
import { FormProvider, type UseFormReturn } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'

/**
 * Gives the fields the methods of their form. `useForm` renders its component again as soon as that is mounted, with a new `formState`
 * that would render every field, too: they take their state from `useFormState` and `useController`, each its own.
 */
export const StableFormProvider = ({
  form,
  children,
}: {
  readonly form: UseFormReturn<FormValues>
  readonly children: ReactNode
}) => {
  const [formState] = useState(form.formState)
  return (
    <FormProvider {...form} formState={formState}>
      {children}
    </FormProvider>
  )
}
