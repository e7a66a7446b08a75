import type { FieldModel, GroupChoice, ObjectField } from './FieldModel.js'
import { formKey } from './formKeys.js'
import { type FormValues, shownGroup } from './formValues.js'
import { isDictionary } from './isDictionary.js'
import { appendPointer } from './jsonPointer.js'
import { branchKey, formKeys, pickedBranch } from './values/choiceValues.js'

/** A field or a choice that a form shows, with the JSON Pointer of its value in the form's values. */
export type ShownField =
  | { readonly pointer: string; readonly field: FieldModel }
  | { readonly pointer: string; readonly choice: GroupChoice }

const within = (field: FieldModel, value: unknown, pointer: string): readonly ShownField[] => {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  switch (field.kind) {
    case 'object':
      return isDictionary(value) ? inGroup(field, value, pointer) : []
    case 'array':
      return items.flatMap((item, index) => shown(field.item, item, appendPointer(pointer, index)))
    case 'tuple':
      return Array.from({ length: Math.max(items.length, field.positions.length) }).flatMap((_, index) => {
        const position = field.positions[index] ?? field.item
        return position === undefined ? [] : shown(position, items[index], appendPointer(pointer, index))
      })
    case 'choice': {
      const picked = pickedBranch(field, value)
      return picked === undefined
        ? []
        : shown(picked.field, picked.value, appendPointer(pointer, branchKey(picked.index)))
    }
    default:
      return []
  }
}

const shown = (field: FieldModel, value: unknown, pointer: string): readonly ShownField[] => [
  { pointer, field },
  ...within(field, value, pointer),
]

const inGroup = (model: ObjectField, values: FormValues, pointer: string): readonly ShownField[] => {
  const group = shownGroup(model, values)
  const rows = values[formKeys.rows]
  return [
    ...group.choices.map((choice) => ({ pointer: appendPointer(pointer, choice.key), choice })),
    ...group.fields.flatMap((field) =>
      shown(field, values[formKey(field.name)], appendPointer(pointer, formKey(field.name))),
    ),
    ...(Array.isArray(rows) ? rows.filter(isDictionary) : []).flatMap((row, index) => {
      const name = row[formKeys.rowName]
      const field = group.rows?.fieldOf(typeof name === 'string' ? name.trim() : '') ?? group.rows?.field
      const at = appendPointer(appendPointer(appendPointer(pointer, formKeys.rows), index), formKeys.rowValue)
      return field === undefined ? [] : shown(field, row[formKeys.rowValue], at)
    }),
  ]
}

/**
 * All that a form shows for its values, from the outside in: the fields whose conditions hold and those of the picked
 * branches, each with the constraints that apply. A closed group is listed, its fields once it has values.
 */
export const visibleFields = (model: ObjectField, values: FormValues): readonly ShownField[] =>
  inGroup(model, values, '')
