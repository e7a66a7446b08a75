import type { Messages } from '../messages/Messages.js'
import type { Branches, FlatSchema, Flatten } from './FlatSchema.js'
import { optionText } from './formValues.js'
import { isDictionary } from './isDictionary.js'
import { isJsonValue } from './isJsonValue.js'
import type { JsonValue } from './JsonSchema.js'

/** The kind of a field, with the properties specific to it. */
export type FieldKind =
  | { readonly kind: 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'array' | 'tuple' | 'object' }
  | {
      readonly kind: 'enum'
      readonly options: readonly JsonValue[]
      readonly isFixed?: true
      readonly optionLabels?: readonly string[]
    }
  /** One of several schemas, which apply beside the rest of the schema. */
  | { readonly kind: 'choice'; readonly branches: readonly unknown[]; readonly of?: Branches }
  | { readonly kind: 'unsupported'; readonly keyword: string; readonly reason: string }

const unsupported = (keyword: string, reason: string): FieldKind => ({ kind: 'unsupported', keyword, reason })

/** Keywords of an object that change no field but whether it has to be filled in. */
const onlyRequires = new Set(['type', 'required', 'not', 'description', 'minProperties', 'maxProperties'])

/**
 * Whether branches change what is shown for a type. Those that do not are validated alone: several patterns of a text, or
 * which of the same properties have to be there.
 */
export const changesFields = ({ schemas }: Branches, type: unknown, flatten: Flatten): boolean => {
  const flat = schemas.map(flatten)
  if (flat.some(({ schema }) => isDictionary(schema) && Object.hasOwn(schema, 'title'))) return true
  if (type === 'object')
    return flat.some(
      ({ schema, conditions, branches }) =>
        conditions.length + branches.length > 0 ||
        (isDictionary(schema) && Object.keys(schema).some((keyword) => !onlyRequires.has(keyword))),
    )
  if (type !== 'array') return type === undefined
  return flat.some(
    ({ schema }) =>
      isDictionary(schema) && (Object.hasOwn(schema, 'items') || Object.hasOwn(schema, 'prefixItems')),
  )
}

const isJsonList = (value: unknown): value is readonly JsonValue[] =>
  Array.isArray(value) && value.every(isJsonValue)

/** The options of a `oneOf` or `anyOf` whose branches all have a fixed value. */
const titledOptions = (branches: unknown): { options: JsonValue[]; optionLabels: string[] } | undefined => {
  if (!Array.isArray(branches)) return undefined
  const options: JsonValue[] = []
  const optionLabels: string[] = []
  for (const branch of branches) {
    if (!isDictionary(branch) || !isJsonValue(branch.const)) return undefined
    options.push(branch.const)
    optionLabels.push(typeof branch.title === 'string' ? branch.title : optionText(branch.const))
  }
  return { options, optionLabels }
}

const enumKind = (
  words: Messages['schema'],
  keyword: string,
  options: readonly JsonValue[],
  optionLabels?: readonly string[],
): FieldKind => {
  if (options.length === 0) return unsupported(keyword, words.noValueToSelect(keyword))
  // Options that read the same, such as "1" and 1.
  if (new Set(options.map(optionText)).size < options.length)
    return {
      kind: 'choice',
      branches: options.map((option) => ({ const: option, title: JSON.stringify(option) })),
    }
  return optionLabels ? { kind: 'enum', options, optionLabels } : { kind: 'enum', options }
}

const typeBranches = new Map(
  ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'].map(
    (type) => [type, { type }] as const,
  ),
)

/** What a value without a type may be. */
const anything = ['string', 'number', 'boolean', 'array', 'object', 'null']

const byType = (types: readonly unknown[]): FieldKind => ({
  kind: 'choice',
  branches: types.flatMap((type) => typeBranches.get(String(type)) ?? []),
})

/** The kind of field of a flattened schema. */
export const kindOf = (flat: FlatSchema, flatten: Flatten, words: Messages['schema']): FieldKind => {
  if (flat.schema === false) return unsupported('', words.schemaIsFalse)
  const schema = flat.schema === true ? {} : flat.schema
  if (isJsonList(schema.enum)) return enumKind(words, 'enum', schema.enum)
  if (isJsonValue(schema.const)) return { kind: 'enum', options: [schema.const], isFixed: true }
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const titled = titledOptions(schema[keyword])
    if (titled) return enumKind(words, keyword, titled.options, titled.optionLabels)
  }
  const types = flat.types
  const type = types.length === 1 ? types[0] : undefined
  if (type !== 'object') {
    const of = flat.branches.find((branches) => changesFields(branches, type, flatten))
    if (of) return { kind: 'choice', branches: of.schemas, of }
  }
  if (types.length > 1) return byType(types)
  switch (type) {
    case 'string':
      return { kind: schema.format === 'date' ? 'date' : 'string' }
    case 'integer':
    case 'number':
    case 'boolean':
    case 'object':
      return { kind: type }
    case 'array':
      return { kind: Array.isArray(schema.prefixItems) ? 'tuple' : 'array' }
    case 'null':
      return { kind: 'enum', options: [null], isFixed: true }
    default:
      return byType(anything)
  }
}
