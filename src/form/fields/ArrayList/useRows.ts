import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController, useFormContext } from 'react-hook-form'
import { useFieldsContext } from '../FieldsContext.js'
import { fieldName } from '../fieldNames.js'
import type { ListChange } from './listChange.js'
import { moveRowErrors, rowErrorsOf } from './rowErrors.js'

/** The rows of a list. */
export interface Rows {
  /** A key for each row, which it keeps wherever it moves. */
  readonly keys: readonly number[]
  /** Changes the list: values, errors and texts go along with their rows, which are rendered when this returns. */
  readonly change: (change: ListChange) => void
  /** The values of the rows as they are now, with what was typed since the last change. */
  readonly values: () => readonly unknown[]
}

interface RowKeys {
  readonly keys: readonly number[]
  /** The key of the next new row. */
  readonly next: number
}

/** The rows of the list at `pointer`. */
export const useRows = (pointer: string): Rows => {
  const name = fieldName(pointer)
  const { setValue, getValues, getFieldState, clearErrors, setError } = useFormContext()
  const { pendingTexts, onItemsMoved } = useFieldsContext()
  const { field: list } = useController({ name })
  const count = Array.isArray(list.value) ? list.value.length : 0
  const [{ keys, next }, setKeys] = useState<RowKeys>(() => ({ keys: [...Array(count).keys()], next: count }))
  // Other changes, such as another record, add and remove rows at the end.
  if (keys.length < count) {
    const added = Array.from({ length: count - keys.length }, (_, index) => next + index)
    setKeys({ keys: [...keys, ...added], next: next + added.length })
  } else if (keys.length > count) setKeys({ keys: keys.slice(0, count), next })

  const values = useCallback((): readonly unknown[] => {
    const held: unknown = getValues(name)
    return Array.isArray(held) ? held : []
  }, [getValues, name])

  const change = useCallback(
    (made: ListChange) =>
      flushSync(() => {
        const errors = moveRowErrors(rowErrorsOf(getFieldState(name).error), made.to)
        setKeys((before) => ({
          keys: made.apply(before.keys, () => before.next),
          next: before.next + 1,
        }))
        pendingTexts.itemsMoved(name, made.to)
        setValue(
          name,
          made.apply(values(), (value) => value),
          { shouldDirty: true, shouldTouch: true },
        )
        // The list's own error, such as too few rows, comes back with the next check where it still holds.
        clearErrors(name)
        for (const { parts, message, type } of errors) setError([name, ...parts].join('.'), { type, message })
        onItemsMoved?.(pointer, made.to)
      }),
    [name, pointer, getFieldState, pendingTexts, setValue, values, clearErrors, setError, onItemsMoved],
  )
  return { keys, change, values }
}
