import { type Dictionary, isDictionary } from '../isDictionary.js'

/** Keywords that describe a value and constrain nothing: of several the first counts. */
export const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'readOnly',
  'writeOnly',
  'deprecated',
  '$comment',
])

const lowest = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'])
const highest = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'])
/** Keywords whose schemas all apply. */
const allApply = new Set(['items', 'additionalProperties', 'propertyNames'])
const maps = new Set(['properties', 'patternProperties'])

const sameJson = (first: unknown, second: unknown): boolean =>
  JSON.stringify(first) === JSON.stringify(second)

const both = (first: unknown, second: unknown): unknown => {
  if (first === false || second === false) return false
  if (first === true) return second
  return second === true ? first : { allOf: [first, second] }
}

const commonTypes = (first: unknown, second: unknown): unknown => {
  const [a, b] = [[first].flat(), [second].flat()]
  const covers = (types: readonly unknown[], type: unknown): boolean =>
    types.includes(type) || (type === 'integer' && types.includes('number'))
  const common = [
    ...new Set([...a.filter((type) => covers(b, type)), ...b.filter((type) => covers(a, type))]),
  ]
  if (common.length === 0) return undefined
  return common.length === 1 ? common[0] : common
}

const mergeMaps = (first: Dictionary, second: Dictionary): Dictionary =>
  Object.fromEntries([
    ...Object.entries(first).map(([name, schema]) => [
      name,
      Object.hasOwn(second, name) ? both(schema, second[name]) : schema,
    ]),
    ...Object.entries(second).filter(([name]) => !Object.hasOwn(first, name)),
  ])

/** Combines two values of a keyword; undefined if that is not possible. */
const mergeValue = (keyword: string, first: unknown, second: unknown): unknown => {
  if (annotations.has(keyword) || sameJson(first, second)) return first
  if (lowest.has(keyword)) return Math.min(Number(first), Number(second))
  if (highest.has(keyword)) return Math.max(Number(first), Number(second))
  if (allApply.has(keyword)) return both(first, second)
  if (keyword === 'type') return commonTypes(first, second)
  if (keyword === 'uniqueItems') return first === true || second === true
  if (maps.has(keyword) && isDictionary(first) && isDictionary(second)) return mergeMaps(first, second)
  if (!Array.isArray(first) || !Array.isArray(second)) return undefined
  const firstItems: readonly unknown[] = first
  const secondItems: readonly unknown[] = second
  if (keyword === 'required') return [...new Set([...firstItems, ...secondItems])]
  if (keyword === 'enum')
    return firstItems.filter((option) => secondItems.some((other) => sameJson(option, other)))
  if (keyword === 'prefixItems') {
    const [long, short] =
      firstItems.length < secondItems.length ? [secondItems, firstItems] : [firstItems, secondItems]
    return long.map((item, index) =>
      index < short.length ? both(firstItems[index], secondItems[index]) : item,
    )
  }
  return undefined
}

/** Adds the keywords of a schema to another one's. A keyword whose values cannot be combined keeps its first value. */
export const mergeInto = (target: Dictionary, part: Dictionary, conflicts: string[]): Dictionary => {
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
