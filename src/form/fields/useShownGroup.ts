import { useCallback, useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { ObjectField } from '../../schema/FieldModel.js'
import { type FormValues, shownGroup } from '../../schema/formValues.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { emptyFormValue, isFormValue } from '../../schema/startValues.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { fieldName, propertyPointer } from './fieldNames.js'

const noSubscription = () => () => undefined

/**
 * A group as it is shown for its current values. Renders only when that changes: a group that does not depend on values is
 * never computed again.
 */
export const useShownGroup = (field: ObjectField, pointer: string): ObjectField => {
  const { getValues, setValue, subscribe } = useFormContext<FormValues>()
  const depends = field.variants !== undefined
  const onChange = useCallback(
    (callback: () => void) => subscribe({ formState: { values: true }, callback }),
    [subscribe],
  )
  const read = useCallback((): ObjectField => {
    const values: unknown = pointer === '' ? getValues() : getValues(fieldName(pointer))
    return shownGroup(field, isDictionary(values) ? values : {})
  }, [field, pointer, getValues])
  const shown = useSnapshot(depends ? onChange : noSubscription, depends ? read : () => field)

  // A field that appears for the first time starts as one of a new form does. One that comes back has what was typed.
  const seen = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!depends) return
    const before = seen.current
    const names = shown.fields.map(({ name }) => name)
    seen.current = new Set([...(before ?? []), ...names])
    if (before === undefined) return
    for (const child of shown.fields) {
      const name = fieldName(propertyPointer(child.name, pointer))
      const value: unknown = getValues(name)
      const isNew = !before.has(child.name) && (value === undefined || value === '')
      if (isNew || !isFormValue(child, value)) setValue(name, emptyFormValue(child))
    }
  }, [depends, shown, pointer, getValues, setValue])
  return shown
}
