import type { Flatten } from '../FlatSchema.js'
import { type Dictionary, isDictionary, isText } from '../isDictionary.js'
import { isJsonValue } from '../isJsonValue.js'
import type { JsonValue } from '../JsonSchema.js'
import { splitPointer } from '../jsonPointer.js'
import { labelOf } from '../labelOf.js'
import type { Making } from './Making.js'

const dictionaryOf = (value: unknown): Dictionary => (isDictionary(value) ? value : {})

/** The only value that a schema allows. */
export const fixedValue = (schema: Dictionary): { readonly value: JsonValue } | undefined => {
  if (isJsonValue(schema.const)) return { value: schema.const }
  const only: unknown = Array.isArray(schema.enum) && schema.enum.length === 1 ? schema.enum[0] : undefined
  return isJsonValue(only) ? { value: only } : undefined
}

const shown = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The property whose fixed value tells the branches apart, and its value in each. */
export const discriminatorOf = (
  branches: readonly unknown[],
  flatten: Flatten,
): { readonly property: string; readonly values: readonly JsonValue[] } | undefined => {
  const valuesOf = (branch: unknown): ReadonlyMap<string, JsonValue> => {
    const { properties } = dictionaryOf(flatten(branch).schema)
    const fixed = new Map<string, JsonValue>()
    for (const [name, schema] of Object.entries(dictionaryOf(properties))) {
      const value = fixedValue(dictionaryOf(flatten(schema).schema))
      if (value) fixed.set(name, value.value)
    }
    return fixed
  }
  const byBranch = branches.map(valuesOf)
  for (const property of byBranch[0]?.keys() ?? []) {
    const values = byBranch.flatMap((fixed) => {
      const value = fixed.get(property)
      return value === undefined ? [] : [value]
    })
    if (values.length === branches.length && new Set(values.map(shown)).size === values.length)
      return { property, values }
  }
  return undefined
}

/** The properties that a branch alone has or requires, in words. */
const ownProperties = (branch: Dictionary, others: readonly Dictionary[]): string => {
  const namesOf = ({ properties, required }: Dictionary): readonly string[] => [
    ...(Array.isArray(required) ? required.filter(isText) : []),
    ...Object.keys(dictionaryOf(properties)),
  ]
  const taken = new Set(others.flatMap(namesOf))
  const own = [...new Set(namesOf(branch))].filter((name) => !taken.has(name))
  return own
    .slice(0, 2)
    .map((name) => labelOf(name))
    .join(', ')
}

/**
 * The labels of branches to pick from: the title, else the fixed value that tells them apart, else what only that branch
 * has, the name of its definition, or its kind. No two are the same.
 */
export const branchLabels = (
  branches: readonly unknown[],
  { flatten, words }: Pick<Making, 'flatten' | 'words'>,
  typeOf: (branch: unknown) => string | undefined,
): readonly string[] => {
  const discriminator = discriminatorOf(branches, flatten)
  const flat = branches.map((branch) => dictionaryOf(flatten(branch).schema))
  const labels = branches.map((branch, index) => {
    const schema = flat[index] ?? {}
    const own = dictionaryOf(branch)
    if (isText(schema.title) && schema.title.trim() !== '') return schema.title.trim()
    const value = discriminator?.values[index]
    if (value !== undefined) return shown(value)
    const fixed = fixedValue(schema)
    if (fixed) return fixed.value === null ? words.noValue : shown(fixed.value)
    const definition = isText(own.$ref) ? splitPointer(own.$ref).at(-1) : undefined
    if (definition !== undefined && definition !== '') return labelOf(definition)
    return (
      ownProperties(schema, flat.toSpliced(index, 1)) ||
      words.kinds[typeOf(branch) ?? ''] ||
      words.option(index + 1)
    )
  })
  return labels.map((label, index) =>
    labels.indexOf(label) === index ? label : words.again(label, index + 1),
  )
}
