import { startTransition, useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'
import { afterPaint } from '../../ui/afterPaint.js'

/**
 * The values of a form as they last reached the screen. Renders again only after a change has been painted, where
 * `useWatch` would render in between.
 */
export const useValuesAfterPaint = ({ subscribe, getValues }: UseFormReturn<FormValues>): FormValues => {
  const [values, setValues] = useState<FormValues>(() => ({ ...getValues() }))

  useEffect(() => {
    let callOff: (() => void) | undefined
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        callOff?.()
        callOff = afterPaint(() => startTransition(() => setValues({ ...getValues() })))
      },
    })
    return () => {
      unsubscribe()
      callOff?.()
    }
  }, [subscribe, getValues])

  return values
}
