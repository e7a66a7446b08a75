import { startTransition, useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'
import { afterPaint } from '../../ui/afterPaint.js'

/**
 * Returns the values of a form, updated after each change is painted. `useWatch` would render before the paint. Uses an
 * effect, because an external store cannot update in a transition.
 */
export const useValuesAfterPaint = ({ subscribe, getValues }: UseFormReturn<FormValues>): FormValues => {
  const [values, setValues] = useState<FormValues>(() => ({ ...getValues() }))

  useEffect(() => {
    let cancel: (() => void) | undefined
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        cancel?.()
        cancel = afterPaint(() => startTransition(() => setValues({ ...getValues() })))
      },
    })
    return () => {
      unsubscribe()
      cancel?.()
    }
  }, [subscribe, getValues])

  return values
}
