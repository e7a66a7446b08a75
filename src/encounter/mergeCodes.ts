import { sameJson } from './sameJson.js'

/** A list of codes that both sides changed, with what each added and without what either removed. */
export interface MergedCodes {
  readonly codes: readonly string[]
  /** Whether both touched one code, each in its own way: 99213 became 99213-25 here and 99213-59 there. */
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

/** Puts a code where it stood in its own list: after the code before it, else before the one after it, else last. */
const insert = (into: readonly string[], code: string, from: readonly string[]): readonly string[] => {
  const position = from.indexOf(code)
  const previous = from.slice(0, position).findLast((other) => into.includes(other))
  if (previous !== undefined) return into.toSpliced(into.lastIndexOf(previous) + 1, 0, code)
  const next = from.slice(position + 1).find((other) => into.includes(other))
  return into.toSpliced(next === undefined ? into.length : into.indexOf(next), 0, code)
}

/**
 * Merges two changes of one list of codes, as ordered sets. The order is mine, unless only theirs put the codes that
 * were there in another one.
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
