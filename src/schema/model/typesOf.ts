import type { FlatSchema, Flatten } from '../FlatSchema.js'
import { type Dictionary, isDictionary } from '../isDictionary.js'

/** Keywords that apply to one type, which they imply if `type` is missing. */
const impliedTypes: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  [
    'object',
    [
      'properties',
      'required',
      'patternProperties',
      'additionalProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
    ],
  ],
  ['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['format', 'pattern', 'minLength', 'maxLength', 'contentEncoding']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
]

const typesIn = (schema: Dictionary): readonly unknown[] => {
  const implied = impliedTypes.find(([, keywords]) =>
    keywords.some((keyword) => Object.hasOwn(schema, keyword)),
  )
  const types = [schema.type ?? implied?.[0] ?? []].flat()
  return types.includes('number') ? types.filter((type) => type !== 'integer') : types
}

/** The types of a schema; where it has none, the one that all its branches have, or its conditions speak of. */
export const typesOf = (flat: Omit<FlatSchema, 'types'>, flatten: Flatten): readonly unknown[] => {
  const own = typesIn(isDictionary(flat.schema) ? flat.schema : {})
  if (own.length > 0) return own
  for (const { schemas } of flat.branches) {
    const types = new Set(schemas.flatMap((branch) => flatten(branch).types))
    const isTyped = schemas.every((branch) => flatten(branch).types.length > 0)
    if (isTyped && types.size === 1) return [...types]
  }
  for (const { met, otherwise } of flat.conditions) {
    const types = [met, otherwise].flatMap((part) => flatten(part).types)
    if (types.length > 0) return types.slice(0, 1)
  }
  return []
}
