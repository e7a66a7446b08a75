import type { Dictionary } from '../isDictionary.js'
import type { SchemaDocument } from '../SchemaDocument.js'
import type { Place } from './Place.js'
import type { Check, Evaluated, Outcome, Run, SchemaNode } from './Run.js'
import type { Failures, ViolationParams } from './Violation.js'

/** Compiles the schemas of one document. */
export interface Compiler {
  readonly document: SchemaDocument
  /** The compiled schema; the same one for the same schema. `keyword` is what holds it: a `false` is its violation. */
  readonly node: (schema: unknown, keyword: string) => SchemaNode
}

/** Compiles one keyword. Its value has been checked by `checkKeywords`. */
export type CompileKeyword = (held: unknown, schema: Dictionary, compiler: Compiler) => Check | undefined

/** The keywords of one vocabulary, in the order in which they are checked. */
export type Vocabulary = Readonly<Record<string, CompileKeyword>>

/** A single violation. */
export const violation = (place: Place, keyword: string, params: ViolationParams): Failures => [
  { place, keyword, params },
]

/** Adds what another schema evaluates of the same value. */
export const adopt = (outcome: Outcome, run: Run, evaluated: Evaluated | undefined): void => {
  if (!evaluated || !outcome.evaluated) return
  run.spend(outcome.evaluated.size)
  for (const name of outcome.evaluated) evaluated.add(name)
}

/**
 * Evaluates a schema that the value has to satisfy, too. Where it does not, what it evaluates counts all the same: its
 * properties are not the ones to remove.
 */
export const apply = (
  node: SchemaNode,
  place: Place,
  run: Run,
  evaluated: Evaluated | undefined,
): Failures | undefined => {
  const outcome = run.evaluate(node, place)
  adopt(outcome, run, evaluated)
  return outcome.failures.length > 0 ? outcome.failures : undefined
}

/** Evaluates a schema for a property or an item. */
export const applyInside = (
  node: SchemaNode,
  place: Place,
  name: string | number,
  value: unknown,
  run: Run,
  evaluated: Evaluated | undefined,
): Failures | undefined => {
  evaluated?.add(name)
  const { failures } = run.evaluate(node, run.placeIn(place, name, value))
  return failures.length > 0 ? failures : undefined
}

/** Joins the failures of several schemas; undefined without any. */
export const joined = (failures: readonly (Failures | undefined)[]): Failures | undefined => {
  const found = failures.filter((failed) => failed !== undefined)
  return found.length > 0 ? found : undefined
}
