import { compactCode } from './formats.js'

/** Whether characters are those of a condition, of which `?` stands for any one. */
const meets = (condition: string, characters: string): boolean =>
  [...condition].every((wanted, at) =>
    wanted === '?' ? characters[at] !== undefined : characters[at] === wanted,
  )

/**
 * Whether a code is what a pattern of a Tabular note names: a beginning (`E10`, `O24.4`) or a range of categories or
 * subcategories, both ends with all that is under them (`J00-J22`, `T36.0-T50.9`). What follows a slash is a condition
 * on the characters after the category, of which `?` stands for any one: `E08-E13/42`, `S62/???B`.
 */
export const matchesCodePattern = (pattern: string, code: string): boolean => {
  const compact = compactCode(code)
  const [range = '', condition = ''] = pattern.split('/')
  if (!meets(condition, compact.slice(3))) return false
  const [first = '', last] = range.split('-').map(compactCode)
  if (last === undefined) return first !== '' && compact.startsWith(first)
  return compact.slice(0, first.length) >= first && compact.slice(0, last.length) <= last
}
