import type { OutputUnit } from '@cfworker/json-schema'

/** Keywords whose error only says that one of those that follow it is the reason. */
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

/** Keywords whose error stands for those that follow it: a person cannot fix one branch of several. */
const groups = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames'])

/**
 * The errors of the one branch that the value was meant for: where all others refuse its very type or a fixed
 * value. Undefined where no branch, or more than one, is left.
 */
const meantBranch = (group: OutputUnit, inner: readonly OutputUnit[]): readonly OutputUnit[] | undefined => {
  const branches = new Map<string, OutputUnit[]>()
  const start = group.keywordLocation.length + 1
  for (const error of inner) {
    const branch = error.keywordLocation.slice(start).split('/')[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  // Where some branches fit and "oneOf" wants fewer, the rest is not what is wrong.
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
 * The errors that a person can fix, out of the validator's list, in which each error is followed by those that
 * caused it.
 */
export const leafErrors = (errors: readonly OutputUnit[]): readonly OutputUnit[] => {
  const leaves: OutputUnit[] = []
  // The items that "minContains" looked at come before its own error.
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
    const meant = error.keyword.endsWith('Of') ? meantBranch(error, inner) : undefined
    leaves.push(...(meant ? leafErrors(meant) : [error]))
  }
  return leaves
}
