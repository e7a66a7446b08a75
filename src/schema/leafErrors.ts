import type { OutputUnit } from '@cfworker/json-schema'

/** Keywords whose error only repeats that one of the following errors is the cause. */
const wrappers = new Set([
  '$ref',
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'prefixItems',
  'unevaluatedItems',
  'allOf',
  'if',
  'dependentSchemas',
])

/** Keywords whose error replaces the following ones: a person cannot fix one of several branches. */
const groups = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames'])

/**
 * The errors of the only branch that the value can be meant for: all others reject its type or require a fixed value.
 * Undefined if there is no such branch, or more than one.
 */
const intendedBranch = (
  group: OutputUnit,
  inner: readonly OutputUnit[],
): readonly OutputUnit[] | undefined => {
  const branches = new Map<string, OutputUnit[]>()
  const start = group.keywordLocation.length + 1
  for (const error of inner) {
    const branch = error.keywordLocation.slice(start).split('/')[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  // If some branches match and "oneOf" requires fewer, the other branches are not the problem.
  if (group.keyword === 'oneOf' && !group.error.includes('(0 matches)')) return undefined
  const fitting = [...branches.values()].filter(
    (errors) =>
      !errors.some(
        ({ keyword, instanceLocation }) =>
          keyword === 'const' || (keyword === 'type' && instanceLocation === group.instanceLocation),
      ),
  )
  return branches.size > 1 && fitting.length === 1 ? fitting[0] : undefined
}

/**
 * Reduces the validator's errors to those that a person can fix. In the validator's list each error is followed by
 * its causes.
 */
export const leafErrors = (errors: readonly OutputUnit[]): readonly OutputUnit[] => {
  const leaves: OutputUnit[] = []
  // The items that "minContains" tested precede its own error.
  const looked = errors
    .filter(({ keyword }) => keyword === 'minContains')
    .map(({ keywordLocation }) => `${keywordLocation.replace(/minContains$/, 'contains')}/`)
  const rest = errors.filter(
    ({ keywordLocation }) => !looked.some((prefix) => keywordLocation.startsWith(prefix)),
  )
  for (let index = 0; index < rest.length; index++) {
    const error = rest[index]
    if (error === undefined || wrappers.has(error.keyword)) continue
    if (!groups.has(error.keyword)) {
      leaves.push(error)
      continue
    }
    const inner: OutputUnit[] = []
    for (let next = rest[index + 1]; next?.keywordLocation.startsWith(`${error.keywordLocation}/`); ) {
      inner.push(next)
      index += 1
      next = rest[index + 1]
    }
    const intended = error.keyword.endsWith('Of') ? intendedBranch(error, inner) : undefined
    leaves.push(...(intended ? leafErrors(intended) : [error]))
  }
  return leaves
}
