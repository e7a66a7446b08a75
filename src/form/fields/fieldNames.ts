import type { FieldPath } from '../../encounter/Finding.js'

/**
 * The id of the control of a field: stable, and unique on the page through the form's prefix. The parts are joined by
 * a dot, which no name of a property has: with a hyphen `first-name` would be the `name` of a group `first`.
 */
export const fieldId = (prefix: string, path: FieldPath): string => [prefix, ...path].join('.')

/** The name of a field in react-hook-form: its path with dots. */
export const fieldName = (path: FieldPath): string => path.join('.')

/** The id of the control of a field, from its react-hook-form name. */
export const fieldIdOfName = (prefix: string, name: string): string => fieldId(prefix, name.split('.'))

/**
 * Moves focus to the control of a field, or to that of the nearest group around it that has one: a code in a list
 * leads to the list's input. Does nothing where there is none.
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
