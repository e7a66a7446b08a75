import type { FieldPath } from '../../encounter/Finding.js'

/**
 * The id of a field's control, unique on the page by the form's prefix. Joined by dots, which property names do not
 * contain: with hyphens `first-name` could also be the `name` of a group `first`.
 */
export const fieldId = (prefix: string, path: FieldPath): string => [prefix, ...path].join('.')

/** The name of a field in react-hook-form: its path with dots. */
export const fieldName = (path: FieldPath): string => path.join('.')

/** The id of a field's control, by its react-hook-form name. */
export const fieldIdOfName = (prefix: string, name: string): string => fieldId(prefix, name.split('.'))

/**
 * Focuses the control of a field, or of the nearest field around it that has one: for a code in a list, the list's input.
 * Does nothing where there is none.
 */
export const focusField = (root: ParentNode, prefix: string, path: FieldPath): void => {
  for (let length = path.length; length > 0; length--) {
    const control = root.querySelector<HTMLElement>(
      `[id="${CSS.escape(fieldId(prefix, path.slice(0, length)))}"]`,
    )
    if (control !== null) {
      control.focus()
      control.scrollIntoView?.({ block: 'nearest' })
      return
    }
  }
}
