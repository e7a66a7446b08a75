import { entryOf } from '../model/entryOf.js'
import type { SchemaResource } from '../SchemaDocument.js'
import type { Place } from './Place.js'
import type { Failures } from './Violation.js'

/** Thrown where data cannot be validated: it is nested too deeply, or takes too many steps. */
export class Uncheckable extends Error {}

/** Steps of one validation, of some 10 to 100 ns each. */
const maxSteps = 500_000

/** Schemas that are evaluated at the same time, one within the other. */
const maxDepth = 800

/** Property names and list positions of one value that some keyword has looked at. */
export type Evaluated = Set<string | number>

/** The result of a schema for one value. */
export interface Outcome {
  readonly failures: Failures
  /** Undefined unless the document uses `unevaluatedProperties` or `unevaluatedItems`. */
  readonly evaluated: Evaluated | undefined
}

/** The schema resources that were entered on the way to a schema, outermost first: the dynamic scope. */
interface Scope {
  readonly resources: readonly SchemaResource[]
  readonly inner: Map<SchemaResource, Scope>
}

/** A compiled keyword. Adds what it evaluates to `evaluated`; undefined if the value satisfies it. */
export type Check = (place: Place, run: Run, evaluated: Evaluated | undefined) => Failures | undefined

/** A compiled schema. */
export interface SchemaNode {
  /** The resource that is entered with it, in documents where that matters. */
  readonly resource: SchemaResource | undefined
  /** Whether several ways lead to it, so that its results are kept. */
  readonly shared: boolean
  /** Compiled at the first use: a schema of thousands of fields is rarely used as a whole. */
  readonly checks: () => readonly Check[]
}

/** One validation of data. */
export interface Run {
  readonly evaluate: (node: SchemaNode, place: Place) => Outcome
  /** The place of a property or an item, or of a missing property. */
  readonly placeIn: (within: Place, name: string | number, value: unknown) => Place
  /** The resources of the dynamic scope, outermost first. */
  readonly resources: () => readonly SchemaResource[]
  /** Counts steps. @throws Uncheckable beyond the limit. */
  readonly spend: (steps: number) => void
}

/** What a document needs of its runs. */
export interface RunNeeds {
  /** Whether what is evaluated has to be known. */
  readonly tracks: boolean
  /** Whether any schema is shared. */
  readonly shares: boolean
}

const none: Failures = []
const passed: Outcome = { failures: none, evaluated: undefined }

const enter = (scope: Scope, resource: SchemaResource): Scope => {
  // Only the outermost resource with an anchor counts.
  if (scope.resources.includes(resource)) return scope
  let entered = scope.inner.get(resource)
  if (!entered) {
    entered = { resources: [...scope.resources, resource], inner: new Map() }
    scope.inner.set(resource, entered)
  }
  return entered
}

/**
 * Starts a validation. A shared schema is evaluated once for each place and dynamic scope, so that the work grows with
 * the size of schema and data, not with the number of ways through the schema.
 */
export const startRun = ({ tracks, shares }: RunNeeds): Run => {
  let steps = maxSteps
  let depth = 0
  let scope: Scope = { resources: [], inner: new Map() }
  const places = new Map<Place, Map<string | number, Place>>()
  const outcomes = new Map<SchemaNode, Map<Scope, Map<Place, Outcome>>>()

  const spend = (count: number): void => {
    steps -= count
    if (steps < 0) throw new Uncheckable()
  }

  const compute = (node: SchemaNode, place: Place): Outcome => {
    let failures: Failures[] | undefined
    const evaluated: Evaluated | undefined = tracks ? new Set() : undefined
    depth += 1
    if (depth > maxDepth) throw new Uncheckable()
    for (const check of node.checks()) {
      spend(1)
      const failed = check(place, run, evaluated)
      if (failed && failures) failures.push(failed)
      else if (failed) failures = [failed]
    }
    depth -= 1
    return failures || evaluated ? { failures: failures ?? none, evaluated } : passed
  }

  const run: Run = {
    spend,
    resources: () => scope.resources,
    placeIn: (within, name, value) => {
      if (!shares) return { value, within, name }
      const inner = entryOf(places, within, () => new Map())
      return entryOf(inner, name, () => ({ value, within, name }))
    },
    evaluate: (node, place) => {
      const outer = scope
      if (node.resource) scope = enter(scope, node.resource)
      const here = scope
      const evaluateOnce = (): Outcome => {
        const byScope = entryOf(outcomes, node, () => new Map())
        const byPlace = entryOf(byScope, here, () => new Map())
        return entryOf(byPlace, place, () => compute(node, place))
      }
      const outcome = node.shared ? evaluateOnce() : compute(node, place)
      scope = outer
      return outcome
    },
  }
  return run
}
