import { type Dictionary, isDictionary } from '../isDictionary.js'
import type { JsonSchema } from '../JsonSchema.js'
import { entryOf } from '../model/entryOf.js'
import type { SchemaDocument } from '../SchemaDocument.js'
import { applicator, unevaluated } from './applicator.js'
import { assertions, format } from './assertions.js'
import { type Compiler, violation } from './Compiler.js'
import { core } from './core.js'
import { type Check, type SchemaNode, startRun, Uncheckable } from './Run.js'
import { listViolations, type Violation } from './Violation.js'

/** The validation of one document. */
export interface Validation {
  /**
   * Lists what a person can fix, by a schema of the document, its root by default; undefined if the data cannot be
   * validated. Never throws.
   */
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
 * patterns are matched in linear time, and what takes too many steps is given up.
 */
export const compileValidation = (document: SchemaDocument): Validation => {
  // Forms ask for schemas that they have merged, and forget.
  const nodes = new WeakMap<Dictionary, SchemaNode>()
  const plainNodes = new Map<string, SchemaNode>()
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
    node: (schema, keyword) =>
      isDictionary(schema)
        ? entryOf(nodes, schema, () => makeNode(schema, keyword))
        : entryOf(plainNodes, `${schema} ${keyword}`, () => makeNode(schema, keyword)),
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
