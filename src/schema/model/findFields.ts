import type { FieldModel, ObjectField } from '../FieldModel.js'
import { isDictionary } from '../keywords.js'

/** Finds the field of a value at a path in the data, of those that are shown for the data. */
export type FindField = (path: readonly (string | number)[]) => FieldModel | undefined

/** A field as it is for its value: the group with what its conditions add, the branch of a choice. */
interface Settled {
  readonly field: FieldModel | undefined
  /** The fields of a group by name. */
  readonly named: ReadonlyMap<string, FieldModel>
}

/** Creates the {@link FindField} of some data. What depends on a value is found out once, however many issues it has. */
export const findFields = (model: FieldModel, data: unknown): FindField => {
  const known = new Map<FieldModel, Map<unknown, Settled>>()

  const settle = (field: FieldModel, value: unknown): Settled => {
    const ofField = known.get(field) ?? new Map<unknown, Settled>()
    known.set(field, ofField)
    const before = ofField.get(value)
    if (before) return before
    const made = settleAnew(field, value)
    ofField.set(value, made)
    return made
  }

  const settleAnew = (field: FieldModel, value: unknown): Settled => {
    if (field.kind === 'choice') {
      const branch = field.branches[field.pick(value) ?? -1]
      return branch ? settle(branch.field, value) : { field: undefined, named: new Map() }
    }
    if (field.kind !== 'object') return { field, named: new Map() }
    const group: ObjectField = field.variants?.of(value, (choice) => choice.pick(value)) ?? field
    return { field, named: new Map(group.fields.map((inner) => [inner.name, inner])) }
  }

  return (path) => {
    let at: FieldModel | undefined = model
    let value = data
    for (const part of path) {
      if (!at) return undefined
      const { field, named } = settle(at, value)
      if (field?.kind === 'object') {
        const name = String(part)
        at = named.get(name) ?? field.variants?.possible(name) ?? field.rows?.fieldOf(name)
        value = isDictionary(value) ? value[name] : undefined
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
