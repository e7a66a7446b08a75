import type { Branches, Condition, FlatSchema, Flatten } from './FlatSchema.js'
import { type Dictionary, isDictionary } from './isDictionary.js'
import { lazily } from './model/lazily.js'
import { mergeInto } from './model/mergeSchemas.js'
import { typesOf } from './model/typesOf.js'
import type { SchemaDocument } from './SchemaDocument.js'

/** Keywords that locate, or are merged or held apart from the schema. */
const apart = new Set([
  '$ref',
  '$dynamicRef',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$defs',
  'definitions',
  '$schema',
  'allOf',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependentRequired',
])

const isNull = (schema: unknown): boolean =>
  isDictionary(schema) && (schema.type === 'null' || ('const' in schema && schema.const === null))

const isFixed = (schema: unknown): boolean => isDictionary(schema) && Object.hasOwn(schema, 'const')

/** The branches of a keyword, without "or null". */
const branchesOf = (
  keyword: Branches['keyword'],
  held: unknown,
): { readonly schemas: readonly unknown[]; readonly orNull: boolean } | undefined => {
  if (!Array.isArray(held)) return undefined
  const all: readonly unknown[] = held
  const schemas = all.filter((branch) => !isNull(branch))
  const orNull = all.length - schemas.length === 1 && schemas.length > 0
  // Exactly one of several equal branches never holds: nothing is gained by a choice.
  return keyword === 'oneOf' && all.length - schemas.length > 1
    ? undefined
    : { schemas: orNull ? schemas : all, orNull }
}

/** Removes null from `type` and `enum`. */
const withoutNull = (schema: Dictionary): { schema: Dictionary; nullable: boolean } => {
  const { type, enum: options } = schema
  const typeAllows = Array.isArray(type) && type.length > 1 && type.includes('null')
  const enumAllows = Array.isArray(options) && options.length > 1 && options.includes(null)
  if (!typeAllows && !enumAllows) return { schema, nullable: false }
  const rest: readonly unknown[] = Array.isArray(type) ? type.filter((name) => name !== 'null') : []
  return {
    schema: {
      ...schema,
      ...(typeAllows ? { type: rest.length === 1 ? rest[0] : rest } : {}),
      ...(enumAllows ? { enum: options.filter((option) => option !== null) } : {}),
    },
    // Null is allowed only if neither keyword forbids it.
    nullable: (typeAllows || type === undefined) && (enumAllows || options === undefined),
  }
}

const conditionsOf = (schema: Dictionary): readonly Condition[] => [
  ...('if' in schema && ('then' in schema || 'else' in schema)
    ? [{ about: { schema: schema.if }, met: schema.then, otherwise: schema.else }]
    : []),
  ...Object.entries(isDictionary(schema.dependentSchemas) ? schema.dependentSchemas : {}).map(
    ([property, met]) => ({ about: { property }, met }),
  ),
  ...Object.entries(isDictionary(schema.dependentRequired) ? schema.dependentRequired : {}).map(
    ([property, required]) => ({ about: { property }, met: { required } }),
  ),
]

/** Creates the {@link Flatten} of one document. References terminate, since `readSchema` rejects loops. */
export const makeFlatten = ({ refs, dynamicRefs }: SchemaDocument): Flatten => {
  const known = new Map<unknown, FlatSchema>()

  const flatten: Flatten = (schema) => {
    if (!isDictionary(schema))
      return {
        schema: schema === true,
        nullable: false,
        conflicts: [],
        conditions: [],
        branches: [],
        types: [],
      }
    const before = known.get(schema)
    if (before) return before
    const parts: unknown[] = []
    for (const target of [refs.get(schema), dynamicRefs.get(schema)]) if (target) parts.push(target.schema)
    if (Array.isArray(schema.allOf)) parts.push(...schema.allOf)

    const branches: Branches[] = []
    const merged = new Set<string>()
    let optional = false
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const held = branchesOf(keyword, schema[keyword])
      if (held === undefined) continue
      if (held.orNull) optional = true
      if (held.schemas.every(isFixed) && !held.orNull) continue
      merged.add(keyword)
      if (held.schemas.length === 1) parts.push(held.schemas[0])
      else if (held.schemas.every(isFixed)) parts.push({ [keyword]: held.schemas })
      else branches.push({ keyword, schemas: held.schemas })
    }

    const own = withoutNull(
      Object.fromEntries(
        Object.entries(schema).filter(([keyword]) => !apart.has(keyword) && !merged.has(keyword)),
      ),
    )
    const conditions = [...conditionsOf(schema)]
    const [only] = parts
    if (
      parts.length === 1 &&
      !optional &&
      branches.length + conditions.length + Object.keys(own.schema).length === 0
    ) {
      // Keeps object identity, so that a recursive field is recognized.
      const same = flatten(only)
      known.set(schema, same)
      return same
    }
    let whole: Dictionary | undefined = own.schema
    const conflicts: string[] = []
    const flat = parts.map(flatten)
    for (const part of flat) {
      conflicts.push(...part.conflicts)
      conditions.push(...part.conditions)
      branches.push(...part.branches)
      if (part.schema === false) whole = undefined
      else if (isDictionary(part.schema) && whole !== undefined)
        whole = mergeInto(whole, part.schema, conflicts)
    }
    const allNullable = parts.length > 0 && flat.every((part) => part.nullable)
    const ownAllows = own.nullable || (schema.type === undefined && schema.enum === undefined)
    const nullable = optional || (parts.length > 0 ? allNullable && ownAllows : own.nullable)
    // A part may come in several ways, doubled at each level.
    const untyped = {
      schema: whole ?? false,
      nullable,
      conflicts: [...new Set(conflicts)],
      conditions: [...new Set(conditions)],
      branches: [...new Set(branches)],
    }
    const types = lazily(() => typesOf(untyped, flatten))
    const result: FlatSchema = {
      ...untyped,
      get types() {
        return types()
      },
    }
    known.set(schema, result)
    return result
  }
  return flatten
}
