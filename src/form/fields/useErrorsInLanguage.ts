import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'
import { useLatest } from '../../ui/useLatest.js'
import type { CompiledForm } from '../compileForm.js'
import { rowErrorsOf } from './ArrayList/rowErrors.js'

/**
 * Says the errors at the fields anew once the form speaks another language.
 *
 * @param onChange Called with the form as it is said now, after the language has changed.
 */
export const useErrorsInLanguage = (
  { subscribe, trigger }: UseFormReturn<FormValues>,
  compiled: CompiledForm,
  onChange?: (compiled: CompiledForm) => void,
): void => {
  const errors = useRef<unknown>(undefined)
  const said = useRef(compiled)
  const changed = useLatest(onChange)
  useEffect(
    () =>
      subscribe({
        formState: { errors: true },
        callback: (state) => {
          errors.current = state.errors
        },
      }),
    [subscribe],
  )
  useEffect(() => {
    if (said.current === compiled) return
    said.current = compiled
    // Errors of other fields are not to be seen yet.
    const names = rowErrorsOf(errors.current).map(({ parts }) => parts.join('.'))
    if (names.length > 0) void trigger(names)
    changed.current?.(compiled)
  }, [compiled, trigger, changed])
}
