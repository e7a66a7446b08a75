import type { Place } from './Place.js'

/**
 * What is known about a violation beside its place. `limit` is the keyword's value in the schema. Further ones:
 * `actual` is the number of items, properties or matches; `missing` the property that `because` requires; `name` the
 * property name that is not allowed; `safe` the largest or smallest exact integer.
 */
export interface ViolationParams {
  readonly limit?: unknown
  readonly actual?: number
  readonly missing?: string
  readonly because?: string
  readonly name?: string
  readonly safe?: number
}

/** A keyword that a value violates. */
export interface Violation {
  readonly place: Place
  readonly keyword: string
  readonly params: ViolationParams
  /** For `anyOf` and `oneOf` without a match: the failures of each branch. */
  readonly branches?: readonly Failures[]
}

/** The violations of a schema and of its subschemas, which other schemas may share. */
export type Failures = readonly (Violation | Failures)[]

const isViolation = (failure: Violation | Failures): failure is Violation => !Array.isArray(failure)

/** Visits each violation once, whatever the number of ways to it. */
const visit = (
  failures: Failures,
  see: (violation: Violation) => boolean,
  seen = new Set<Failures>(),
): boolean => {
  if (seen.has(failures)) return false
  seen.add(failures)
  return failures.some((failure) => (isViolation(failure) ? see(failure) : visit(failure, see, seen)))
}

/** Whether the value is of another type or kind than the branch is for. */
const isForeign = (branch: Failures, place: Place): boolean =>
  visit(
    branch,
    (found) =>
      found.keyword === 'const' ||
      (found.keyword === 'enum' && Array.isArray(found.params.limit) && found.params.limit.length === 1) ||
      (found.keyword === 'type' && found.place === place),
  )

/**
 * Lists the violations that a person can fix. Where no branch of a choice matches, those are the ones of the only
 * branch that the value can be meant for; without such a branch, it is the choice as a whole.
 */
export const listViolations = (failures: Failures): readonly Violation[] => {
  const listed: Violation[] = []
  const seen = new Set<Failures>()
  const list = (violation: Violation): boolean => {
    const meant = violation.branches?.filter((branch) => !isForeign(branch, violation.place)) ?? []
    if (meant.length === 1 && meant[0] && (violation.branches?.length ?? 0) > 1) visit(meant[0], list, seen)
    else listed.push(violation)
    return false
  }
  visit(failures, list, seen)
  return listed
}
