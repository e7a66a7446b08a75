import type { Dictionary } from '../../../schema/isDictionary.js'
import { isText } from '../../../schema/isDictionary.js'

/** What refers to an Encounter, as `_revinclude` names it. */
export const revincludes = ['Condition:encounter', 'ChargeItem:context', 'Task:encounter'] as const

/**
 * Whether a server adds to an Encounter what refers to it. `unknown`: it says nothing of it for any type, as some servers do
 * that can, so that the first answer shows it.
 */
export type Including = 'declared' | 'unknown' | 'no'

const includingIn = ({ searchRevInclude }: Dictionary): readonly string[] =>
  Array.isArray(searchRevInclude) ? searchRevInclude.filter(isText) : []

/** Reads it from what a CapabilityStatement says of each type. */
export const readIncluding = (types: readonly Dictionary[]): Including => {
  if (types.every((type) => includingIn(type).length === 0)) return 'unknown'
  const declared = types.filter(({ type }) => type === 'Encounter').flatMap(includingIn)
  return declared.includes('*') || revincludes.every((name) => declared.includes(name)) ? 'declared' : 'no'
}
