import type { FieldPath } from '../../encounter/Finding.js'
import { formKey } from '../../schema/formKeys.js'
import { appendPointer, splitPointer } from '../../schema/jsonPointer.js'

/*
 * A field is named by the JSON Pointer of its value in the form's values, where each property has the key that `formKey`
 * gives it. So a pointer's parts hold no dot, and react-hook-form's name is those parts joined by dots.
 */

/** The pointer of a path in the form's values, such as that of an issue of the `formValidator`. */
export const pointerOf = (path: FieldPath): string => path.reduce<string>(appendPointer, '')

/** The pointer of a property of an object; without an object, of the form. */
export const propertyPointer = (property: string, object = ''): string =>
  appendPointer(object, formKey(property))

/** The pointer of an item of a list. */
export const itemPointer = (list: string, index: number): string => appendPointer(list, index)

/** Whether a pointer is that of an item of a list: no key of a property is a number. */
export const isItemPointer = (pointer: string): boolean => /\/\d+$/.test(pointer)

/** The name of a field in react-hook-form: `Address.Lines.0` for `/Address/Lines/0`. */
export const fieldName = (pointer: string): string => splitPointer(pointer).join('.')

/** The path of a field in the form's values, by its name in react-hook-form. */
export const pathOfName = (name: string): FieldPath => name.split('.')

/** The id of a field's control, unique on the page by the form's prefix. Without spaces, which separate ids in ARIA. */
export const fieldId = (prefix: string, pointer: string): string =>
  [prefix, ...splitPointer(pointer)].join('.').replaceAll(' ', '~')

/**
 * Focuses the control of a field, or of the nearest field around it that has one: for a code in a list, the list's input.
 * Does nothing where there is none.
 */
export const focusField = (root: ParentNode, prefix: string, path: FieldPath): void => {
  for (let length = path.length; length > 0; length--) {
    const id = fieldId(prefix, pointerOf(path.slice(0, length)))
    const control = root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)
    if (control !== null) {
      control.focus()
      control.scrollIntoView?.({ block: 'nearest' })
      return
    }
  }
}
