import * as words from '../messages/en/uiDescription.js'
import type { FieldModel, ObjectField } from './FieldModel.js'
import { appendPointer, splitPointer } from './jsonPointer.js'
import type { UiDescription } from './UiDescription.js'
import { UiError } from './UiError.js'

/** The fields of a part of a field: an item's, or those of a property, whatever branch or condition it comes with. */
const partsOf = (field: FieldModel, name: string): readonly FieldModel[] => {
  switch (field.kind) {
    case 'array':
      return name === '*' ? [field.item] : []
    case 'tuple':
      return name === '*' ? [...field.positions, ...(field.item === undefined ? [] : [field.item])] : []
    case 'choice':
      return field.branches.flatMap((branch) => partsOf(branch.field, name))
    case 'object': {
      if (name === '*') return field.rows === undefined ? [] : [field.rows.field]
      const own = field.fields.filter((child) => child.name === name)
      const possible = own.length > 0 ? undefined : field.variants?.possible(name)
      return possible === undefined ? own : [possible]
    }
    default:
      return []
  }
}

const hasField = (model: ObjectField, pointer: string): boolean =>
  pointer.startsWith('/') &&
  splitPointer(pointer).reduce<readonly FieldModel[]>(
    (fields, name) => fields.flatMap((field) => partsOf(field, name)),
    [model],
  ).length > 0

/**
 * Checks that a UI description speaks of fields that there are.
 *
 * @throws UiError for the first one that is not.
 */
export const checkUi = (
  model: ObjectField,
  { order = [], groups = [], fields = {} }: UiDescription,
): void => {
  const requireProperty = (name: string, at: string): void => {
    if (partsOf(model, name).length === 0) throw new UiError(at, words.noProperty(name), words.correctName)
  }
  for (const [index, name] of order.entries()) requireProperty(name, `/order/${index}`)
  for (const [at, group] of groups.entries())
    for (const [index, name] of group.fields.entries()) requireProperty(name, `/groups/${at}/fields/${index}`)
  for (const pointer of Object.keys(fields))
    if (!hasField(model, pointer))
      throw new UiError(appendPointer('/fields', pointer), words.noField, words.correctPointer)
}
