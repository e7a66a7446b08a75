import { isDictionary } from '../isDictionary.js'
import { type CompileKeyword, joined, type Vocabulary, violation } from './Compiler.js'
import { areUnique, countCharacters, isMultipleOf, isOneOf } from './equality.js'
import type { Check } from './Run.js'

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const type: CompileKeyword = (held) => {
  const types: ReadonlySet<unknown> = new Set(Array.isArray(held) ? held : [held])
  return (place) => {
    const { value } = place
    if (typeof value !== 'number' || !Number.isFinite(value))
      return types.has(typeOf(value)) && typeof value !== 'number'
        ? undefined
        : violation(place, 'type', { limit: held })
    if (types.has('number')) return undefined
    if (!types.has('integer') || !Number.isInteger(value)) return violation(place, 'type', { limit: held })
    if (Number.isSafeInteger(value)) return undefined
    // JavaScript would save another number than the one that was typed.
    return violation(place, 'type', { limit: held, safe: Math.sign(value) * Number.MAX_SAFE_INTEGER })
  }
}

const oneOfValues =
  (keyword: string, values: (held: unknown) => readonly unknown[]): CompileKeyword =>
  (held) => {
    const accepts = isOneOf(values(held))
    return (place, run) =>
      accepts(place.value, run.spend) ? undefined : violation(place, keyword, { limit: held })
  }

/** A keyword that applies to values of one type alone. */
const check =
  <Value>(
    keyword: string,
    is: (value: unknown) => value is Value,
    isValid: (value: Value, limit: number, spend: (steps: number) => void) => boolean,
    count?: (value: Value) => number,
  ): CompileKeyword =>
  (held): Check =>
  (place, run) => {
    const { value } = place
    if (!is(value) || isValid(value, Number(held), run.spend)) return undefined
    return violation(place, keyword, count ? { limit: held, actual: count(value) } : { limit: held })
  }

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const lengthOf = (list: readonly unknown[]): number => list.length
const sizeOf = (value: object): number => Object.keys(value).length

const pattern: CompileKeyword = (held, _, { document }) => {
  const matches = document.patterns.get(String(held))
  return (place, run) =>
    typeof place.value !== 'string' || matches?.(place.value, run.spend)
      ? undefined
      : violation(place, 'pattern', { limit: held })
}

const uniqueItems: CompileKeyword = (held) =>
  held === true
    ? (place, run) => {
        const { value } = place
        return !Array.isArray(value) || areUnique(value, run.spend)
          ? undefined
          : violation(place, 'uniqueItems', { limit: true })
      }
    : undefined

const required: CompileKeyword = (held) => {
  const names: readonly unknown[] = Array.isArray(held) ? [...new Set(held)] : []
  return (place, run) => {
    const { value } = place
    if (!isDictionary(value)) return undefined
    run.spend(names.length)
    return joined(
      names.map((name) =>
        typeof name === 'string' && !Object.hasOwn(value, name)
          ? violation(run.placeIn(place, name, undefined), 'required', { missing: name })
          : undefined,
      ),
    )
  }
}

const dependentRequired: CompileKeyword = (held) => (place, run) => {
  const { value } = place
  if (!isDictionary(value) || !isDictionary(held)) return undefined
  return joined(
    Object.entries(held).flatMap(([because, names]) =>
      Object.hasOwn(value, because) && Array.isArray(names)
        ? names.map((missing: string) =>
            Object.hasOwn(value, missing)
              ? undefined
              : violation(run.placeIn(place, missing, undefined), 'dependentRequired', { missing, because }),
          )
        : [],
    ),
  )
}

/** The validation vocabulary. */
export const assertions: Vocabulary = {
  type,
  enum: oneOfValues('enum', (held) => (Array.isArray(held) ? held : [])),
  const: oneOfValues('const', (held) => [held]),
  multipleOf: check('multipleOf', isNumber, isMultipleOf),
  minimum: check('minimum', isNumber, (value, limit) => value >= limit),
  maximum: check('maximum', isNumber, (value, limit) => value <= limit),
  exclusiveMinimum: check('exclusiveMinimum', isNumber, (value, limit) => value > limit),
  exclusiveMaximum: check('exclusiveMaximum', isNumber, (value, limit) => value < limit),
  minLength: check('minLength', isText, (text, limit) => countCharacters(text) >= limit),
  maxLength: check(
    'maxLength',
    isText,
    (text, limit) => text.length <= limit || countCharacters(text) <= limit,
  ),
  pattern,
  minItems: check('minItems', isList, (list, limit) => list.length >= limit, lengthOf),
  maxItems: check('maxItems', isList, (list, limit) => list.length <= limit, lengthOf),
  uniqueItems,
  minProperties: check('minProperties', isDictionary, (value, limit) => sizeOf(value) >= limit, sizeOf),
  maxProperties: check('maxProperties', isDictionary, (value, limit) => sizeOf(value) <= limit, sizeOf),
  required,
  dependentRequired,
}

/** The format vocabulary, asserted. A format that is not known is an annotation. */
export const format: Vocabulary = {
  format: (held, _, { document }) => {
    const isValid = document.formats.get(String(held))
    if (!isValid) return undefined
    return (place) =>
      typeof place.value !== 'string' || isValid(place.value)
        ? undefined
        : violation(place, 'format', { limit: held })
  },
}
