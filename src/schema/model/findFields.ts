import type { FieldModel, ObjectField } from '../FieldModel.js'
import { isDictionary } from '../isDictionary.js'
import { entryOf } from './entryOf.js'

/** Finds the field of a value at a path in the data, of those that are shown for the data. */
export type FindField = (path: readonly (string | number)[]) => FieldModel | undefined

/** Creates the {@link FindField} of some data. What depends on a value is found out once, however many issues it has. */
export const findFields = (model: FieldModel, data: unknown): FindField => {
  const settled = new Map<FieldModel, Map<unknown, FieldModel | undefined>>()
  const named = new Map<ObjectField, ReadonlyMap<string, FieldModel>>()

  const settle = (field: FieldModel, value: unknown): FieldModel | undefined => {
    if (field.kind !== 'choice' && (field.kind !== 'object' || !field.variants)) return field
    return entryOf(
      entryOf(settled, field, () => new Map()),
      value,
      () =>
        field.kind === 'choice'
          ? settleBranch(field.branches[field.pick(value) ?? -1]?.field, value)
          : field.variants?.of(value, (choice) => choice.pick(value)),
    )
  }

  const settleBranch = (field: FieldModel | undefined, value: unknown): FieldModel | undefined =>
    field && settle(field, value)

  const fieldIn = (group: ObjectField, name: string): FieldModel | undefined =>
    entryOf(named, group, () => new Map(group.fields.map((field) => [field.name, field]))).get(name) ??
    group.variants?.possible(name) ??
    group.rows?.fieldOf(name)

  return (path) => {
    let at: FieldModel | undefined = model
    let value = data
    for (const part of path) {
      if (!at) return undefined
      const field = settle(at, value)
      if (field?.kind === 'object') {
        at = fieldIn(field, String(part))
        value = isDictionary(value) ? value[String(part)] : undefined
      } else {
        if (typeof part !== 'number') return undefined
        at =
          field?.kind === 'array'
            ? field.item
            : field?.kind === 'tuple'
              ? (field.positions[part] ?? field.item)
              : undefined
        value = Array.isArray(value) ? value[part] : undefined
      }
    }
    return at
  }
}
