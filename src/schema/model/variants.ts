import type { Branches, Condition, FlatSchema, Flatten } from '../FlatSchema.js'
import { type Dictionary, isDictionary } from '../isDictionary.js'
import { annotations, mergeInto } from './mergeSchemas.js'

/** A schema as it applies to some data: with the schemas whose conditions hold, and those of the picked branches. */
export interface Variant {
  readonly schema: Dictionary
  /** The branches to pick from, those of picked branches included. */
  readonly branches: readonly Branches[]
}

/** What a schema may become, by the data. */
export interface Variants {
  /** All branches there may be, in a fixed order. */
  readonly branches: readonly Branches[]
  /** The schemas of each property in any variant. */
  readonly declared: ReadonlyMap<string, readonly unknown[]>
  /** Whether there is more than one variant. */
  readonly areSeveral: boolean
  /** Returns the same object for the same schemas. */
  readonly of: (
    holds: (condition: Condition) => boolean,
    picked: (branches: Branches) => number | undefined,
  ) => Variant
}

const withoutAnnotations = (schema: Dictionary): Dictionary =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)))

/** Creates the {@link Variants} of a schema. `isChoice`: whether branches change what is shown. */
export const makeVariants = (
  base: FlatSchema,
  flatten: Flatten,
  isChoice: (branches: Branches) => boolean,
): Variants => {
  const branches: Branches[] = []
  const declared = new Map<string, readonly unknown[]>()
  const visited = new Set<FlatSchema>()
  const visit = (flat: FlatSchema): void => {
    if (visited.has(flat)) return
    visited.add(flat)
    const properties = isDictionary(flat.schema) ? flat.schema.properties : undefined
    for (const [name, schema] of Object.entries(isDictionary(properties) ? properties : {}))
      declared.set(name, [...(declared.get(name) ?? []), schema])
    for (const { met, otherwise } of flat.conditions)
      for (const part of [met, otherwise]) visit(flatten(part))
    for (const choice of flat.branches.filter(isChoice)) {
      branches.push(choice)
      for (const part of choice.schemas) visit(flatten(part))
    }
  }
  visit(base)

  const ids = new Map<unknown, number>()
  const known = new Map<string, Variant>()
  return {
    branches,
    declared,
    areSeveral: visited.size > 1,
    of: (holds, picked) => {
      const parts: unknown[] = []
      const active: Branches[] = []
      const add = (flat: FlatSchema): void => {
        for (const condition of flat.conditions) apply(holds(condition) ? condition.met : condition.otherwise)
        for (const choice of flat.branches.filter(isChoice)) {
          active.push(choice)
          const index = picked(choice)
          if (index !== undefined) apply(choice.schemas[index])
        }
      }
      const applied = new Set<FlatSchema>()
      const apply = (part: unknown): void => {
        if (!isDictionary(part) || applied.has(flatten(part))) return
        applied.add(flatten(part))
        if (!ids.has(part)) ids.set(part, ids.size)
        parts.push(part)
        add(flatten(part))
      }
      add(base)
      const key = parts.map((part) => ids.get(part)).join()
      const before = known.get(key)
      if (before) return before
      const schema = parts.reduce<Dictionary>(
        (whole, part) => {
          const flat = flatten(part).schema
          return isDictionary(flat) ? mergeInto(whole, withoutAnnotations(flat), []) : whole
        },
        isDictionary(base.schema) ? base.schema : {},
      )
      const variant = { schema, branches: active }
      known.set(key, variant)
      return variant
    },
  }
}
