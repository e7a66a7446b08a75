import type { JsonSchema } from './JsonSchema.js'
import { type Dictionary, isDictionary } from './keywords.js'
import type { SchemaDocument } from './SchemaDocument.js'

/** A schema with `$ref`, `allOf` and "or null" merged in, as far as one field can represent them. */
export interface FlatSchema {
  readonly schema: JsonSchema
  /** Whether null is allowed in addition. */
  readonly nullable: boolean
  /** Keywords that several of the merged schemas have, with values that cannot be combined. */
  readonly conflicts: readonly string[]
}

/** Flattens schemas of one document. Returns the same object for the same schema. */
export type Flatten = (schema: unknown) => FlatSchema

const structural = new Set([
  '$ref',
  '$dynamicRef',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$defs',
  'definitions',
  '$schema',
])
const annotations = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'readOnly',
  '$comment',
])
const lowest = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'])
const highest = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'])

/** Combines two values of a keyword; undefined if that is not possible. */
const mergeValue = (keyword: string, first: unknown, second: unknown): unknown => {
  if (annotations.has(keyword) || JSON.stringify(first) === JSON.stringify(second)) return first
  if (lowest.has(keyword)) return Math.min(Number(first), Number(second))
  if (highest.has(keyword)) return Math.max(Number(first), Number(second))
  if (keyword === 'uniqueItems') return first === true || second === true
  if (keyword === 'required' && Array.isArray(first) && Array.isArray(second))
    return [...new Set<unknown>([...first, ...second])]
  if (keyword === 'properties' && isDictionary(first) && isDictionary(second)) {
    const names = new Set([...Object.keys(first), ...Object.keys(second)])
    const of = (map: Dictionary, name: string): readonly unknown[] =>
      Object.hasOwn(map, name) ? [map[name]] : []
    return Object.fromEntries(
      [...names].map((name) => {
        const both = [...of(first, name), ...of(second, name)]
        return [name, both.length === 1 ? both[0] : { allOf: both }]
      }),
    )
  }
  return undefined
}

const isNull = (schema: unknown): boolean =>
  isDictionary(schema) && (schema.type === 'null' || ('const' in schema && schema.const === null))

/** The other schema of an `anyOf` or `oneOf` of exactly null and one schema. */
const orNull = (branches: unknown): { readonly schema: unknown } | undefined => {
  if (!Array.isArray(branches) || branches.length !== 2 || !branches.some(isNull)) return undefined
  const rest: readonly unknown[] = branches.filter((branch) => !isNull(branch))
  return rest.length === 1 ? { schema: rest[0] } : undefined
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

/** Creates the {@link Flatten} of one document. References terminate, since `readSchema` rejects loops. */
export const makeFlatten = ({ refs, dynamicRefs }: SchemaDocument): Flatten => {
  const known = new Map<unknown, FlatSchema>()

  const flatten: Flatten = (schema) => {
    if (!isDictionary(schema)) return { schema: schema === true, nullable: false, conflicts: [] }
    const before = known.get(schema)
    if (before) return before
    const parts: unknown[] = []
    for (const target of [refs.get(schema), dynamicRefs.get(schema)]) if (target) parts.push(target.schema)
    if (Array.isArray(schema.allOf)) parts.push(...schema.allOf)
    const optional = orNull(schema.anyOf) ? 'anyOf' : orNull(schema.oneOf) ? 'oneOf' : undefined
    if (optional) parts.push(orNull(schema[optional])?.schema)

    const own = withoutNull(
      Object.fromEntries(
        Object.entries(schema).filter(
          ([keyword]) => !structural.has(keyword) && keyword !== 'allOf' && keyword !== optional,
        ),
      ),
    )
    const [only] = parts
    if (parts.length === 1 && optional === undefined && Object.keys(own.schema).length === 0) {
      // Keeps object identity, so that a recursive field is recognized.
      const same = flatten(only)
      known.set(schema, same)
      return same
    }
    let merged: JsonSchema = own.schema
    const conflicts: string[] = []
    const flat = parts.map(flatten)
    for (const part of flat) {
      conflicts.push(...part.conflicts)
      if (part.schema === true || merged === false) continue
      if (part.schema === false) merged = false
      else merged = mergeInto(merged === true ? {} : merged, part.schema, conflicts)
    }
    const allNullable = parts.length > 0 && flat.every((part) => part.nullable)
    const ownAllows = own.nullable || (schema.type === undefined && schema.enum === undefined)
    const nullable = optional !== undefined || (parts.length > 0 ? allNullable && ownAllows : own.nullable)
    const result = { schema: merged, nullable, conflicts }
    known.set(schema, result)
    return result
  }
  return flatten
}

const mergeInto = (target: JsonSchema, part: JsonSchema, conflicts: string[]): JsonSchema => {
  if (typeof target === 'boolean' || typeof part === 'boolean') return target
  const result: Record<string, unknown> = { ...target }
  for (const [keyword, value] of Object.entries(part)) {
    if (!Object.hasOwn(result, keyword)) result[keyword] = value
    else {
      const merged = mergeValue(keyword, result[keyword], value)
      if (merged === undefined) conflicts.push(keyword)
      else result[keyword] = merged
    }
  }
  return result
}
