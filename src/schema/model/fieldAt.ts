import type { FieldModel, ObjectField } from '../FieldModel.js'
import { isDictionary } from '../isDictionary.js'

/** The fields of an object by name, which are many where issues are many. */
const namedFields = new WeakMap<ObjectField, ReadonlyMap<string, FieldModel>>()

const fieldNamed = (group: ObjectField, name: string): FieldModel | undefined => {
  let fields = namedFields.get(group)
  if (!fields) {
    fields = new Map(group.fields.map((field) => [field.name, field]))
    namedFields.set(group, fields)
  }
  return fields.get(name)
}

/** The field of a value at a path in the data, of those that are shown for the data. */
export const fieldAt = (
  model: FieldModel,
  path: readonly (string | number)[],
  data: unknown,
): FieldModel | undefined => {
  let field: FieldModel | undefined = model
  let value = data
  const branchOf = (choice: FieldModel | undefined): FieldModel | undefined =>
    choice?.kind === 'choice' ? branchOf(choice.branches[choice.pick(value) ?? -1]?.field) : choice
  for (const part of path) {
    field = branchOf(field)
    if (field?.kind === 'object') {
      const name = String(part)
      const group: ObjectField = field.variants?.of(value, (choice) => choice.pick(value)) ?? field
      field = fieldNamed(group, name) ?? field.variants?.possible(name) ?? group.rows?.fieldOf(name)
      value = isDictionary(value) ? value[name] : undefined
    } else {
      if (typeof part !== 'number') return undefined
      field =
        field?.kind === 'array'
          ? field.item
          : field?.kind === 'tuple'
            ? (field.positions[part] ?? field.item)
            : undefined
      value = Array.isArray(value) ? value[part] : undefined
    }
  }
  return field
}
