import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ObjectField } from '../schema/FieldModel.js'
import { type FormValues, type ObjectData, toData } from '../schema/formValues.js'
import { useLatest } from '../ui/useLatest.js'
import { callHost } from './callHost.js'

/** Tells the host the data as they stand, valid or not, when the form is shown and after each change. */
export const useTellChange = (
  form: UseFormReturn<FormValues>,
  model: ObjectField,
  onChange: ((data: ObjectData) => void) | undefined,
): void => {
  const latest = useLatest(onChange)
  const isAsked = onChange !== undefined
  useEffect(() => {
    if (!isAsked) return
    const tell = () => callHost(() => latest.current?.(toData(model, form.getValues())))
    tell()
    return form.subscribe({ formState: { values: true }, callback: tell })
  }, [form, model, latest, isAsked])
}
