import { isDictionary } from '../schema/isDictionary.js'

/**
 * Deep equality of two JSON values, ignoring the order of an object's properties. Iterative, so that deep nesting
 * cannot overflow the stack.
 */
export const sameJson = (a: unknown, b: unknown): boolean => {
  const pairs: (readonly [unknown, unknown])[] = [[a, b]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [one, other] = pair
    if (one === other) continue
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false
      for (const [position, item] of one.entries()) pairs.push([item, other[position]])
    } else {
      if (!isDictionary(one) || !isDictionary(other)) return false
      const names = Object.keys(one)
      if (names.length !== Object.keys(other).length) return false
      for (const name of names) {
        if (!Object.hasOwn(other, name)) return false
        pairs.push([one[name], other[name]])
      }
    }
  }
  return true
}
