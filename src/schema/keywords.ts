import { isRegex } from './formats/standard.js'
import { type Dictionary, isDictionary, isText } from './isDictionary.js'
import type { JsonSchema } from './JsonSchema.js'

/** The definition of a keyword of draft 2020-12. */
export interface Keyword {
  /** The kind of its value: a schema, a list or a map of schemas, or plain data. */
  readonly holds: 'schema' | 'list' | 'map' | 'value'
  /** `check` is validated, `identify` names or locates, `describe` is read by the form, `ignore` is not used. */
  readonly use: 'check' | 'identify' | 'describe' | 'ignore'
  readonly accepts: (value: unknown) => boolean
  /** Completes "it must be …". */
  readonly expected: string
}

const typeNames: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']

/** Whether a value is a regular expression as JSON Schema defines it: ECMA-262 in Unicode mode. */
const isPattern = (value: unknown): value is string => typeof value === 'string' && isRegex(value)

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
/** Whether a value has the form of a schema. */
export const isJsonSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || isDictionary(value)

const value = (
  use: Keyword['use'],
  expected: string,
  accepts: (value: unknown) => boolean = () => true,
): Keyword => ({ holds: 'value', use, expected, accepts })

const text = (use: Keyword['use']): Keyword => value(use, 'a text', isText)
const flag = (use: Keyword['use']): Keyword => value(use, 'true or false', (v) => typeof v === 'boolean')
const number = value('check', 'a number', (v) => typeof v === 'number')
const count = value('check', 'a whole number of 0 or more', (v) => Number.isInteger(v) && Number(v) >= 0)
const schema: Keyword = { holds: 'schema', use: 'check', expected: 'a schema', accepts: isJsonSchema }
const list: Keyword = {
  holds: 'list',
  use: 'check',
  expected: 'a list of one or more schemas',
  accepts: (v) => Array.isArray(v) && v.length > 0 && v.every(isJsonSchema),
}
const map = (use: Keyword['use']): Keyword => ({
  holds: 'map',
  use,
  expected: 'an object of schemas',
  accepts: (v) => isDictionary(v) && Object.values(v).every(isJsonSchema),
})

const isTypes = (v: unknown): boolean =>
  Array.isArray(v) ? v.length > 0 && v.every((name) => typeNames.includes(name)) : typeNames.includes(v)

/** All supported keywords by name (JSON Schema core and validation, draft 2020-12). */
export const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['$schema', text('identify')],
  ['$id', text('identify')],
  ['$anchor', text('identify')],
  ['$dynamicAnchor', text('identify')],
  ['$ref', text('identify')],
  ['$dynamicRef', text('identify')],
  ['$defs', map('identify')],
  ['definitions', map('identify')],
  ['$comment', text('identify')],
  ['type', value('check', `one of ${typeNames.join(', ')}, or a list of those`, isTypes)],
  ['enum', value('check', 'a list of values', Array.isArray)],
  ['const', value('check', 'a value')],
  ['multipleOf', value('check', 'a number above 0', (v) => typeof v === 'number' && v > 0)],
  ['minimum', number],
  ['maximum', number],
  ['exclusiveMinimum', number],
  ['exclusiveMaximum', number],
  ['minLength', count],
  ['maxLength', count],
  ['pattern', value('check', 'a regular expression that JavaScript reads in Unicode mode', isPattern)],
  ['format', text('check')],
  ['minItems', count],
  ['maxItems', count],
  ['uniqueItems', flag('check')],
  ['minContains', count],
  ['maxContains', count],
  ['minProperties', count],
  ['maxProperties', count],
  ['required', value('check', 'a list of property names', isTexts)],
  [
    'dependentRequired',
    value(
      'check',
      'an object of lists of property names',
      (v) => isDictionary(v) && Object.values(v).every(isTexts),
    ),
  ],
  ['properties', map('check')],
  [
    'patternProperties',
    {
      ...map('check'),
      expected: 'an object of schemas whose names are regular expressions',
      accepts: (v) => map('check').accepts(v) && isDictionary(v) && Object.keys(v).every(isPattern),
    },
  ],
  ['dependentSchemas', map('check')],
  ['additionalProperties', schema],
  ['unevaluatedProperties', schema],
  ['propertyNames', schema],
  ['items', { ...schema, expected: 'one schema (for a schema per position, write "prefixItems")' }],
  ['prefixItems', list],
  ['contains', schema],
  ['unevaluatedItems', schema],
  ['allOf', list],
  ['anyOf', list],
  ['oneOf', list],
  ['not', schema],
  ['if', schema],
  ['then', schema],
  ['else', schema],
  ['title', text('describe')],
  ['description', text('describe')],
  ['default', value('describe', 'a value')],
  ['example', value('describe', 'a value')],
  ['examples', value('describe', 'a list of values', Array.isArray)],
  ['readOnly', flag('describe')],
  ['writeOnly', flag('describe')],
  ['deprecated', flag('describe')],
  ['contentEncoding', text('describe')],
  ['contentMediaType', text('describe')],
  ['contentSchema', value('ignore', 'a schema', isJsonSchema)],
  [
    'errorMessage',
    value(
      'describe',
      'a text, or an object of texts by keyword',
      (v) => isText(v) || (isDictionary(v) && Object.values(v).every(isText)),
    ),
  ],
])

/** Keywords of other drafts that affect validity: ignoring them would be silently wrong. */
export const refusedKeywords: ReadonlyMap<string, string> = new Map([
  ['$recursiveRef', 'Write "$ref" instead.'],
  ['$recursiveAnchor', 'Leave it out and write "$ref" where "$recursiveRef" stood.'],
  ['additionalItems', 'Write "prefixItems" for the positions and "items" for the rest.'],
])

/** Formats whose validation accepts some invalid values, and which. */
export const looseFormats: ReadonlyMap<unknown, string> = new Map([
  ['hostname', 'international names in their "xn--" form are only decoded by `internationalFormats`'],
])

/** The direct subschemas of a schema, each with its keyword and the pointer segments that lead to it. */
export const subschemas = (
  schema: Dictionary,
): readonly { keyword: string; names: readonly string[]; schema: unknown }[] =>
  Object.entries(schema).flatMap(([keyword, held]) => {
    const holds = keywords.get(keyword)?.holds
    if (holds === 'schema') return [{ keyword, names: [keyword], schema: held }]
    if (holds === 'list' && Array.isArray(held))
      return held.map((item: unknown, index) => ({ keyword, names: [keyword, String(index)], schema: item }))
    if (holds === 'map' && isDictionary(held))
      return Object.entries(held).map(([name, item]) => ({ keyword, names: [keyword, name], schema: item }))
    return []
  })
