import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { sameJson } from '../encounter/sameJson.js'
import type { ObjectField } from '../schema/FieldModel.js'
import type { FormValues, ObjectData } from '../schema/formValues.js'
import { toFormValues } from '../schema/startValues.js'
import { useIsomorphicLayoutEffect } from '../ui/useIsomorphicLayoutEffect.js'
import type { PendingTexts } from './fields/pendingTexts.js'

/**
 * Shows the data that the host holds, where they are other than what the form has told it. A host may be late: then it
 * passes back an earlier state of the form, which must not take back what was typed since. Other data may be another
 * person's: nothing of what was there stays with them, no unfinished text either.
 *
 * @returns Call it with data that the host is about to be told. Returns false where they are the host's own.
 */
export const useControlledData = (
  form: UseFormReturn<FormValues>,
  model: ObjectField,
  pendingTexts: PendingTexts,
  data: ObjectData | undefined,
): ((told: ObjectData) => boolean) => {
  const told = useRef<readonly ObjectData[]>([])
  const isShowing = useRef(false)
  const shown = useRef(data)

  useIsomorphicLayoutEffect(() => {
    if (data === undefined || data === shown.current) return
    shown.current = data
    const known = told.current.findIndex((one) => sameJson(one, data))
    if (known >= 0) {
      told.current = told.current.slice(known)
      return
    }
    told.current = []
    const values = { ...form.getValues() }
    const next = toFormValues(model, data)
    const changed = [...new Set([...Object.keys(values), ...Object.keys(next)])].filter(
      (name) => !sameJson(values[name], next[name]),
    )
    isShowing.current = true
    try {
      if (Object.keys(pendingTexts.all()).length > 0) pendingTexts.clear()
      // The values that a field without one begins with, too.
      form.reset(next, { keepErrors: true, keepDirty: true, keepTouched: true, keepIsSubmitted: true })
    } finally {
      isShowing.current = false
    }
    for (const name of changed) if (form.getFieldState(name).isTouched) void form.trigger(name)
  }, [data, form, model, pendingTexts])

  return (next) => {
    if (isShowing.current) return false
    if (shown.current !== undefined) told.current = [...told.current, next]
    return true
  }
}
