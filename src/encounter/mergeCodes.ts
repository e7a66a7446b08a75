import { sameJson } from './sameJson.js'

/** The merge of two changes to a list of codes: everything either side added, without what either removed. */
export interface MergedCodes {
  readonly codes: readonly string[]
  /** Whether both sides changed the same code differently: 99213 became 99213-25 here and 99213-59 there. */
  readonly conflict: boolean
}

const codeOnly = (listed: string): string => listed.split('-', 1)[0] ?? listed

const isReordered = (before: readonly string[], after: readonly string[]): boolean =>
  !sameJson(
    before.filter((code) => after.includes(code)),
    after.filter((code) => before.includes(code)),
  )

const touchesSame = (
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): boolean => {
  const stateOf = (codes: readonly string[], code: string) =>
    codes.filter((listed) => codeOnly(listed) === code).toSorted()
  return [...new Set([...mine, ...theirs].map(codeOnly))].some((code) => {
    const [was, here, there] = [stateOf(before, code), stateOf(mine, code), stateOf(theirs, code)]
    return !sameJson(was, here) && !sameJson(was, there) && !sameJson(here, there)
  })
}

/**
 * Inserts a code at its position in its own list: after the preceding code, else before the following one, else last.
 */
const insert = (into: readonly string[], code: string, from: readonly string[]): readonly string[] => {
  const position = from.indexOf(code)
  const previous = from.slice(0, position).findLast((other) => into.includes(other))
  if (previous !== undefined) return into.toSpliced(into.lastIndexOf(previous) + 1, 0, code)
  const next = from.slice(position + 1).find((other) => into.includes(other))
  return into.toSpliced(next === undefined ? into.length : into.indexOf(next), 0, code)
}

/**
 * Merges two changes to a list of codes, as ordered sets. Keeps my order, unless only theirs reordered the existing
 * codes.
 */
export const mergeCodes = (
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): MergedCodes => {
  const isTheirOrder = !isReordered(before, mine) && isReordered(before, theirs)
  const [first, second] = isTheirOrder ? [theirs, mine] : [mine, theirs]
  const kept = first.filter((code) => second.includes(code) || !before.includes(code))
  const added = [...new Set(second)].filter((code) => !before.includes(code) && !first.includes(code))
  return {
    codes: added.reduce<readonly string[]>((codes, code) => insert(codes, code, second), kept),
    conflict: touchesSame(before, mine, theirs),
  }
}
