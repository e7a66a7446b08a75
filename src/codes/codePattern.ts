import { compactCode } from './formats.js'

/** Whether characters satisfy a condition, in which `?` matches any character. */
const meets = (condition: string, characters: string): boolean =>
  [...condition].every((wanted, at) =>
    wanted === '?' ? characters[at] !== undefined : characters[at] === wanted,
  )

/**
 * Whether a code matches a pattern of a Tabular note: a prefix (`E10`, `O24.4`) or a range of categories or
 * subcategories, both ends included with all codes under them (`J00-J22`, `T36.0-T50.9`). A slash adds a condition on the
 * characters after the category, in which `?` matches any character: `E08-E13/42`, `S62/???B`.
 */
export const matchesCodePattern = (pattern: string, code: string): boolean => {
  const compact = compactCode(code)
  const [range = '', condition = ''] = pattern.split('/')
  if (!meets(condition, compact.slice(3))) return false
  const [first = '', last] = range.split('-').map(compactCode)
  if (last === undefined) return first !== '' && compact.startsWith(first)
  return compact.slice(0, first.length) >= first && compact.slice(0, last.length) <= last
}
