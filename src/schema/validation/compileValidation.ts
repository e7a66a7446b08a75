import { type Dictionary, isDictionary } from '../isDictionary.js'
import type { JsonSchema } from '../JsonSchema.js'
import type { SchemaDocument } from '../SchemaDocument.js'
import { applicator, unevaluated } from './applicator.js'
import { assertions, format } from './assertions.js'
import { type Compiler, violation } from './Compiler.js'
import { core } from './core.js'
import { type Check, type SchemaNode, startRun, Uncheckable } from './Run.js'
import { listViolations, type Violation } from './Violation.js'

/** The validation of one document. */
export interface Validation {
  /** Lists what a person can fix, by a schema of the document, its root by default; undefined if the data cannot be validated. Never throws. */
  readonly validate: (data: unknown, schema?: JsonSchema) => readonly Violation[] | undefined
  /** Whether data satisfies a schema of the document. False for data that cannot be validated. */
  readonly accepts: (schema: JsonSchema, data: unknown) => boolean
}

/** In the order in which they are checked: the messages of a value begin with its type. */
const compilers = Object.entries({ ...assertions, ...format, ...core, ...applicator, ...unevaluated })

/** Counts the ways to each schema by reference. */
const countWays = ({ refs, dynamicRefs, resources }: SchemaDocument): ReadonlyMap<unknown, number> => {
  const ways = new Map<unknown, number>()
  const add = (schema: unknown): void => {
    ways.set(schema, (ways.get(schema) ?? 0) + 1)
  }
  for (const { schema } of refs.values()) add(schema)
  for (const { schema, anchor } of dynamicRefs.values()) {
    add(schema)
    for (const { dynamicAnchors } of new Set(resources.values()))
      if (anchor !== undefined && dynamicAnchors.has(anchor)) add(dynamicAnchors.get(anchor))
  }
  return ways
}

/**
 * Compiles a document's schemas to closures that validate data, each at its first use. Every violation is made where
 * its keyword is, with its place and parameters. The time is bounded: shared schemas are evaluated once for each value,
 * patterns are matched in linear time, and what takes more than a million steps is given up.
 */
export const compileValidation = (document: SchemaDocument): Validation => {
  const nodes = new Map<unknown, SchemaNode>()
  const ways = countWays(document)
  const isDefinition = /\/(?:\$defs|definitions)\/[^/]+$/
  const tracks = [...document.pointers.keys()].some(
    (schema) => Object.hasOwn(schema, 'unevaluatedProperties') || Object.hasOwn(schema, 'unevaluatedItems'),
  )
  const hasScopes = [...document.dynamicRefs.values()].some(({ anchor }) => anchor !== undefined)

  const compileChecks = (schema: Dictionary): readonly Check[] => {
    const checks: Check[] = []
    for (const [name, compile] of compilers) {
      const check = Object.hasOwn(schema, name) ? compile(schema[name], schema, compiler) : undefined
      if (check) checks.push(check)
    }
    return checks
  }

  const makeNode = (schema: unknown, keyword: string): SchemaNode => {
    let checks: readonly Check[] | undefined
    const own = ways.get(schema) ?? 0
    return {
      resource: hasScopes && isDictionary(schema) ? document.resources.get(schema) : undefined,
      shared:
        own > (isDefinition.test(isDictionary(schema) ? (document.pointers.get(schema) ?? '') : '') ? 1 : 0),
      checks: () => {
        checks ??= isDictionary(schema)
          ? compileChecks(schema)
          : schema === false
            ? [(place) => violation(place, keyword, { limit: false })]
            : []
        return checks
      },
    }
  }

  const compiler: Compiler = {
    document,
    node: (schema, keyword) => {
      const key = isDictionary(schema) ? schema : `${schema} ${keyword}`
      const known = nodes.get(key)
      if (known) return known
      const made = makeNode(schema, keyword)
      nodes.set(key, made)
      return made
    },
  }

  const failuresOf = (schema: JsonSchema, data: unknown) =>
    startRun({ tracks, shares: ways.size > 0 }).evaluate(compiler.node(schema, ''), { value: data, name: '' })
      .failures

  /** The result of a validation; undefined if the data cannot be validated. */
  const attempt = <Result>(validate: () => Result): Result | undefined => {
    try {
      return validate()
    } catch (error) {
      // A caller may have left little of the stack.
      if (error instanceof Uncheckable || error instanceof RangeError) return undefined
      throw error
    }
  }

  return {
    validate: (data, schema = document.root) => attempt(() => listViolations(failuresOf(schema, data))),
    accepts: (schema, data) => attempt(() => failuresOf(schema, data).length === 0) ?? false,
  }
}
