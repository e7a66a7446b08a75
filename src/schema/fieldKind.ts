import * as words from '../messages/en/schema.js'
import type { FlatSchema } from './flatten.js'
import { optionText } from './formValues.js'
import { isJsonValue } from './isJsonValue.js'
import type { JsonValue } from './JsonSchema.js'
import { type Dictionary, isDictionary } from './keywords.js'

/** The kind of a field, with the properties specific to it. */
export type FieldKind =
  | { readonly kind: 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'array' | 'object' }
  | {
      readonly kind: 'enum'
      readonly options: readonly JsonValue[]
      readonly optionLabels?: readonly string[]
    }
  | { readonly kind: 'unsupported'; readonly keyword: string; readonly reason: string }

/** Creates the kind of a field that no widget can edit. */
const unsupported = (keyword: string, reason: string): FieldKind => ({
  kind: 'unsupported',
  keyword,
  reason,
})

/** Keywords that apply to one type, which they imply if `type` is missing. */
const impliedTypes: readonly (readonly [keyword: string, type: string])[] = [
  ['properties', 'object'],
  ['items', 'array'],
  ['prefixItems', 'array'],
  ['format', 'string'],
  ['pattern', 'string'],
  ['minLength', 'string'],
  ['maxLength', 'string'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['multipleOf', 'number'],
]

const typeOf = (schema: Dictionary): unknown =>
  schema.type ?? impliedTypes.find(([keyword]) => Object.hasOwn(schema, keyword))?.[1]

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
  keyword: string,
  options: readonly JsonValue[],
  optionLabels?: readonly string[],
): FieldKind => {
  if (options.length === 0) return unsupported(keyword, words.noValueToSelect(keyword))
  if (new Set(options.map(optionText)).size < options.length)
    return unsupported(keyword, words.valuesReadSame(keyword))
  return optionLabels ? { kind: 'enum', options, optionLabels } : { kind: 'enum', options }
}

/** The kind of field of a flattened schema. An object without `properties` is a field only at the root. */
export const kindOf = ({ schema }: FlatSchema, isRoot: boolean): FieldKind => {
  if (schema === true) return unsupported('', words.schemaIsTrue)
  if (schema === false) return unsupported('', words.schemaIsFalse)
  if (isJsonList(schema.enum)) return enumKind('enum', schema.enum)
  if (isJsonValue(schema.const)) return enumKind('const', [schema.const])
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const titled = titledOptions(schema[keyword])
    if (titled) return enumKind(keyword, titled.options, titled.optionLabels)
  }
  const type = typeOf(schema)
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  if (types.length === 2 && types.includes('integer') && types.includes('number')) return { kind: 'number' }
  if (types.length > 1) return unsupported('type', words.severalTypes(types.join(', ')))
  switch (types[0]) {
    case 'string':
      return { kind: schema.format === 'date' ? 'date' : 'string' }
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind: types[0] }
    case 'array':
      return schema.prefixItems === undefined
        ? { kind: 'array' }
        : unsupported('prefixItems', words.eachPositionApart)
    case 'object':
      return isRoot || schema.properties !== undefined
        ? { kind: 'object' }
        : unsupported('properties', words.unnamedProperties)
    case 'null':
      return unsupported('type', words.typeIsNull)
    default: {
      const choice = ['oneOf', 'anyOf', 'not', 'if'].find((keyword) => Object.hasOwn(schema, keyword))
      return choice === undefined ? kindless : unsupported(choice, words.choiceNotShown(choice))
    }
  }
}

const kindless = unsupported('', words.noType)
