import { type RefObject, useCallback } from 'react'
import type { FieldPath } from '../../encounter/Finding.js'
import { afterPaint } from '../../ui/afterPaint.js'
import { fieldId, focusField } from './fieldNames.js'

/** The ways to the fields of a form. */
export interface FieldAccess {
  /** Puts the focus into a field. */
  readonly goTo: (path: FieldPath) => void
  /** The id of a field's control. */
  readonly linkTo: (path: FieldPath) => string
}

/**
 * The ways to the fields of the form within `root`; `askToEdit` is called first where it has to become one, and `reveal`
 * right before the focus goes to a field that may be folded away.
 */
export const useFieldAccess = (
  root: RefObject<HTMLElement | null>,
  idPrefix: string,
  askToEdit: (() => void) | undefined,
  reveal: (path: FieldPath) => void,
): FieldAccess => {
  const goTo = useCallback(
    (path: FieldPath) => {
      const focus = () => {
        reveal(path)
        if (root.current !== null) focusField(root.current, idPrefix, path)
      }
      if (askToEdit === undefined) return focus()
      askToEdit()
      afterPaint(focus)
    },
    [root, idPrefix, askToEdit, reveal],
  )
  const linkTo = useCallback((path: FieldPath) => fieldId(idPrefix, path), [idPrefix])
  return { goTo, linkTo }
}
