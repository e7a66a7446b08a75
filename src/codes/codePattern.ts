import { compactCode } from './formats.js'

/**
 * Whether a code is what a pattern of a Tabular note names: a beginning (`E10`, `O24.4`) or a range of categories or
 * subcategories, both ends with all that is under them (`J00-J22`, `T36.0-T50.9`).
 */
export const matchesCodePattern = (pattern: string, code: string): boolean => {
  const compact = compactCode(code)
  const [first = '', last] = pattern.split('-').map(compactCode)
  if (last === undefined) return first !== '' && compact.startsWith(first)
  return compact.slice(0, first.length) >= first && compact.slice(0, last.length) <= last
}
