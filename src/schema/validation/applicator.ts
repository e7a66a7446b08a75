import { type Dictionary, isDictionary } from '../isDictionary.js'
import {
  adopt,
  apply,
  applyInside,
  type CompileKeyword,
  type Compiler,
  joined,
  type Vocabulary,
  violation,
} from './Compiler.js'
import type { SchemaNode } from './Run.js'
import type { Failures } from './Violation.js'

const nodesOf = (held: unknown, keyword: string, { node }: Compiler): readonly SchemaNode[] =>
  Array.isArray(held) ? held.map((schema: unknown) => node(schema, keyword)) : []

const namedNodes = (
  held: unknown,
  keyword: string,
  { node }: Compiler,
): readonly (readonly [string, SchemaNode])[] =>
  isDictionary(held)
    ? Object.entries(held).map(([name, schema]) => [name, node(schema, keyword)] as const)
    : []

const allOf: CompileKeyword = (held, _, compiler) => {
  const nodes = [...new Set(nodesOf(held, 'allOf', compiler))]
  return (place, run, evaluated) => joined(nodes.map((node) => apply(node, place, run, evaluated)))
}

/** Creates `anyOf` or `oneOf`. Every branch that matches counts for what is evaluated; without one, all of them do. */
const choice =
  (keyword: string, most: number): CompileKeyword =>
  (held, _, compiler) => {
    const nodes = nodesOf(held, keyword, compiler)
    return (place, run, evaluated) => {
      const outcomes = nodes.map((node) => run.evaluate(node, place))
      const matching = outcomes.filter(({ failures }) => failures.length === 0)
      for (const outcome of matching.length > 0 ? matching : outcomes) adopt(outcome, run, evaluated)
      const params = { actual: matching.length }
      if (matching.length > most) return violation(place, keyword, params)
      if (matching.length > 0) return undefined
      return [{ place, keyword, params, branches: outcomes.map(({ failures }) => failures) }]
    }
  }

const not: CompileKeyword = (held, _, { node }) => {
  const unwanted = node(held, 'not')
  return (place, run) =>
    run.evaluate(unwanted, place).failures.length > 0 ? undefined : violation(place, 'not', { limit: held })
}

const conditional: CompileKeyword = (held, schema, { node }) => {
  const condition = node(held, 'if')
  const branch = (keyword: string) =>
    Object.hasOwn(schema, keyword) ? node(schema[keyword], keyword) : undefined
  const whenTrue = branch('then')
  const whenFalse = branch('else')
  return (place, run, evaluated) => {
    const outcome = run.evaluate(condition, place)
    const holds = outcome.failures.length === 0
    if (holds) adopt(outcome, run, evaluated)
    const next = holds ? whenTrue : whenFalse
    return next && apply(next, place, run, evaluated)
  }
}

const dependentSchemas: CompileKeyword = (held, _, compiler) => {
  const nodes = namedNodes(held, 'dependentSchemas', compiler)
  return (place, run, evaluated) => {
    const { value } = place
    if (!isDictionary(value)) return undefined
    return joined(
      nodes.map(([name, node]) =>
        Object.hasOwn(value, name) ? apply(node, place, run, evaluated) : undefined,
      ),
    )
  }
}

const properties: CompileKeyword = (held, _, compiler) => {
  const nodes = new Map(namedNodes(held, 'properties', compiler))
  return (place, run, evaluated) => {
    const { value } = place
    if (!isDictionary(value)) return undefined
    const failures: Failures[] = []
    const names = Object.keys(value)
    run.spend(names.length)
    // In the order of the schema, unless the data has far fewer properties.
    for (const name of names.length * 8 < nodes.size ? names : nodes.keys()) {
      const node = nodes.get(name)
      if (node === undefined || !Object.hasOwn(value, name)) continue
      const failed = applyInside(node, place, name, value[name], run, evaluated)
      if (failed) failures.push(failed)
    }
    return failures.length > 0 ? failures : undefined
  }
}

/** Applies a schema to the properties whose names are wanted. */
const someProperties =
  (
    node: SchemaNode,
    isWanted: (name: string, spend: (steps: number) => void) => boolean,
  ): ReturnType<CompileKeyword> =>
  (place, run, evaluated) => {
    const { value } = place
    if (!isDictionary(value)) return undefined
    const failures: Failures[] = []
    for (const name of Object.keys(value)) {
      run.spend(1)
      if (!isWanted(name, run.spend)) continue
      const failed = applyInside(node, place, name, value[name], run, evaluated)
      if (failed) failures.push(failed)
    }
    return failures.length > 0 ? failures : undefined
  }

const patternProperties: CompileKeyword = (held, _, compiler) => {
  const checks = namedNodes(held, 'patternProperties', compiler).map(([source, node]) => {
    const matches = compiler.document.patterns.get(source)
    return someProperties(node, (name, spend) => matches?.(name, spend) ?? true)
  })
  return (place, run, evaluated) => joined(checks.map((check) => check?.(place, run, evaluated)))
}

const keysOf = (held: unknown): readonly string[] => (isDictionary(held) ? Object.keys(held) : [])

const additionalProperties: CompileKeyword = (held, schema: Dictionary, { node, document }) => {
  const names = new Set(keysOf(schema.properties))
  const patterns = keysOf(schema.patternProperties).map((source) => document.patterns.get(source))
  return someProperties(
    node(held, 'additionalProperties'),
    (name, spend) => !names.has(name) && !patterns.some((matches) => matches?.(name, spend)),
  )
}

const propertyNames: CompileKeyword = (held, _, { node }) => {
  const allowed = node(held, 'propertyNames')
  return (place, run) => {
    const { value } = place
    if (!isDictionary(value)) return undefined
    return joined(
      Object.keys(value).map((name) =>
        run.evaluate(allowed, { value: name, within: place, name }).failures.length > 0
          ? violation(place, 'propertyNames', { name })
          : undefined,
      ),
    )
  }
}

/** Applies a schema to the items from a position on. */
const someItems =
  (
    nodeAt: (index: number) => SchemaNode | undefined,
    from: number,
    to = Infinity,
  ): ReturnType<CompileKeyword> =>
  (place, run, evaluated) => {
    const { value } = place
    if (!Array.isArray(value)) return undefined
    const failures: Failures[] = []
    for (let index = from; index < value.length && index < to; index += 1) {
      const node = nodeAt(index)
      const failed = node && applyInside(node, place, index, value[index], run, evaluated)
      if (failed) failures.push(failed)
    }
    return failures.length > 0 ? failures : undefined
  }

const prefixItems: CompileKeyword = (held, _, compiler) => {
  const nodes = nodesOf(held, 'prefixItems', compiler)
  return someItems((index) => nodes[index], 0, nodes.length)
}

const items: CompileKeyword = (held, { prefixItems }, { node }) => {
  const item = node(held, 'items')
  return someItems(() => item, Array.isArray(prefixItems) ? prefixItems.length : 0)
}

const contains: CompileKeyword = (held, { minContains, maxContains }, { node }) => {
  const wanted = node(held, 'contains')
  const least = typeof minContains === 'number' ? minContains : 1
  const most = typeof maxContains === 'number' ? maxContains : Infinity
  return (place, run, evaluated) => {
    const { value } = place
    if (!Array.isArray(value)) return undefined
    let actual = 0
    for (const [index, item] of value.entries()) {
      if (run.evaluate(wanted, run.placeIn(place, index, item)).failures.length > 0) continue
      actual += 1
      evaluated?.add(index)
    }
    if (actual < least)
      return violation(place, minContains === undefined ? 'contains' : 'minContains', {
        limit: least,
        actual,
      })
    return actual > most ? violation(place, 'maxContains', { limit: most, actual }) : undefined
  }
}

/** The schema of what nothing else has looked at. The last keywords to be checked. */
export const unevaluated: Vocabulary = {
  unevaluatedProperties: (held, _, { node }) => {
    const rest = node(held, 'unevaluatedProperties')
    return (place, run, evaluated) =>
      someProperties(rest, (name) => !evaluated?.has(name))?.(place, run, evaluated)
  },
  unevaluatedItems: (held, _, { node }) => {
    const rest = node(held, 'unevaluatedItems')
    return (place, run, evaluated) =>
      someItems((index) => (evaluated?.has(index) ? undefined : rest), 0)?.(place, run, evaluated)
  },
}

/** The keywords that apply subschemas. `then` and `else` belong to `if`, `minContains` and `maxContains` to `contains`. */
export const applicator: Vocabulary = {
  allOf,
  anyOf: choice('anyOf', Infinity),
  oneOf: choice('oneOf', 1),
  not,
  if: conditional,
  dependentSchemas,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  prefixItems,
  items,
  contains,
}
