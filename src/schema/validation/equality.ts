import { isDictionary } from '../isDictionary.js'
import { Uncheckable } from './Run.js'

/** Nesting depth of values that are compared. */
const maxLevels = 400

type Spend = (steps: number) => void

/** The text of a list or an object: equal for equal JSON values, whatever the order of properties. */
const textOf = (value: unknown, levels: number, spend: Spend): string => {
  if (levels > maxLevels) throw new Uncheckable()
  if (Array.isArray(value)) {
    spend(1 + value.length)
    return `[${value.map((item) => textOf(item, levels + 1, spend)).join()}]`
  }
  if (!isDictionary(value)) return typeof value === 'string' ? JSON.stringify(value) : String(value)
  const names = Object.keys(value).sort()
  spend(1 + names.length)
  return `{${names.map((name) => `${JSON.stringify(name)}:${textOf(value[name], levels + 1, spend)}`).join()}}`
}

const isComposite = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether all values of a list are different JSON values. */
export const areUnique = (values: readonly unknown[], spend: Spend): boolean => {
  // A `Set` takes 0 and -0 for the same, and tells "1" from 1.
  const plain = values.filter((value) => !isComposite(value))
  spend(plain.length)
  const texts = values.filter(isComposite).map((value) => textOf(value, 0, spend))
  return new Set(plain).size === plain.length && new Set(texts).size === texts.length
}

/** Whether two JSON values are equal. Stops at the first difference. */
const areEqual = (first: unknown, second: unknown, levels: number, spend: Spend): boolean => {
  spend(1)
  if (first === second) return true
  if (levels > maxLevels) throw new Uncheckable()
  if (Array.isArray(first) && Array.isArray(second))
    return (
      first.length === second.length &&
      first.every((item, index) => areEqual(item, second[index], levels + 1, spend))
    )
  if (!isDictionary(first) || !isDictionary(second)) return false
  const names = Object.keys(first)
  return (
    names.length === Object.keys(second).length &&
    names.every(
      (name) => Object.hasOwn(second, name) && areEqual(first[name], second[name], levels + 1, spend),
    )
  )
}

/** Creates the test whether a value is one of a list. */
export const isOneOf = (values: readonly unknown[]): ((value: unknown, spend: Spend) => boolean) => {
  const plain = new Set(values.filter((value) => !isComposite(value)))
  const composite = values.filter(isComposite)
  return (value, spend) =>
    isComposite(value) ? composite.some((option) => areEqual(option, value, 0, spend)) : plain.has(value)
}

/** A number as written in decimals: digits without a point, and the power of ten that they are times of. */
const decimalOf = (value: number): readonly [digits: bigint, power: number] => {
  const [written = '', power = '0'] = String(Math.abs(value)).split('e')
  const [whole = '', fraction = ''] = written.split('.')
  return [BigInt(whole + fraction), Number(power) - fraction.length]
}

/** Whether a number is a multiple of another as decimals: 0.3 is one of 0.1, which binary fractions deny. */
export const isMultipleOf = (value: number, divisor: number): boolean => {
  if (!Number.isFinite(value)) return false
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0
  const [digits, power] = decimalOf(value)
  const [divisorDigits, divisorPower] = decimalOf(divisor)
  const least = Math.min(power, divisorPower)
  return (
    (digits * 10n ** BigInt(power - least)) % (divisorDigits * 10n ** BigInt(divisorPower - least)) === 0n
  )
}

/** The number of characters of a text: code points, not UTF-16 units. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (let index = 0; index < text.length; count += 1)
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  return count
}
