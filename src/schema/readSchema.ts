import { checkKeywords } from './checkKeywords.js'
import { findExcess } from './excess.js'
import type { FormatCheck } from './formats/FormatCheck.js'
import { standardFormats } from './formats/standard.js'
import { type Dictionary, isDictionary } from './isDictionary.js'
import type { JsonSchema } from './JsonSchema.js'
import { appendPointer, splitPointer } from './jsonPointer.js'
import { subschemas } from './keywords.js'
import { largestSchema, maxPatternStates, maxSchemaLevels, maxSchemas } from './limits.js'
import { countStates, makeMatcher, type TextMatcher } from './patterns/makeMatcher.js'
import { type PatternProblem, parsePattern } from './patterns/parsePattern.js'
import { refuseLoops } from './refuseLoops.js'
import type { DynamicRefTarget, RefTarget, SchemaDocument, SchemaResource } from './SchemaDocument.js'
import { SchemaError } from './SchemaError.js'
import { decodeFragment, followPointer } from './schemaPlaces.js'
import { splitDependencies } from './splitDependencies.js'

/** What a schema is read with. */
export interface ReadOptions {
  /** Further schemas by their absolute address, for `$ref`. Nothing is loaded from elsewhere. */
  readonly documents?: Readonly<Record<string, unknown>>
  /** Formats that are checked in addition to, or instead of, those of the specification. */
  readonly formats?: Readonly<Record<string, FormatCheck>>
}

const patternProblems: Readonly<Record<PatternProblem, string>> = {
  'back-reference': 'refers back to a group, so that its time has no bound',
  modifier: 'changes its flags, which not every browser reads',
  groups: 'has too many groups within each other',
}

/** Base URI of a schema without an absolute `$id`; `.invalid` is never a real host (RFC 2606). */
const noBase = 'https://schema.invalid/'

const copyOf = (jsonSchema: unknown, pointer: string): JsonSchema => {
  const excess = findExcess(jsonSchema, { levels: 2 * maxSchemaLevels, size: largestSchema })
  if (excess)
    throw new SchemaError(
      '',
      pointer,
      excess.kind === 'levels'
        ? `contains itself, or nests more than ${2 * maxSchemaLevels} levels`
        : excess.kind === 'size'
          ? `has more than ${largestSchema} values and characters`
          : 'has a number that JSON does not have',
      'Write "$ref" where a schema contains itself, and take out what the form does not need.',
    )
  let copy: unknown
  try {
    copy = JSON.parse(JSON.stringify(jsonSchema) ?? 'null')
  } catch {
    throw new SchemaError(
      '',
      pointer,
      'is not JSON: it has a value that JSON does not have',
      'Pass plain JSON.',
    )
  }
  if (typeof copy === 'boolean' || isDictionary(copy)) return copy
  const kind = copy === null ? 'missing or null' : Array.isArray(copy) ? 'a list' : `a ${typeof copy}`
  throw new SchemaError(
    '',
    pointer,
    `is ${kind}, but it must be an object, true or false`,
    'Pass the schema as parsed JSON.',
  )
}

/**
 * Reads a JSON Schema: copies it, checks its keywords, resolves its references within the document and to the further
 * ones, and rejects infinite ones. Rules: JSON Schema core, draft 2020-12, sections 8 and 9.
 *
 * @throws SchemaError if the schema cannot be used.
 */
export const readSchema = (
  jsonSchema: unknown,
  { documents = {}, formats = {} }: ReadOptions = {},
): SchemaDocument => {
  const root = copyOf(jsonSchema, '')
  const pointers = new Map<Dictionary, string>()
  const resources = new Map<Dictionary, SchemaResource>()
  const patterns = new Map<string, TextMatcher>()
  const byAddress = new Map<string, SchemaResource>()
  const anchors = new Map<string, RefTarget>()
  const waiting: { schema: Dictionary; pointer: string; base: string }[] = []

  const address = (keyword: string, reference: string, base: string, pointer: string): URL => {
    try {
      return new URL(reference, base)
    } catch {
      throw new SchemaError(
        keyword,
        pointer,
        `is "${reference}", which is not an address`,
        'Write a URI reference.',
      )
    }
  }

  const claim = <T>(map: Map<string, T>, key: string, entry: T, keyword: string, pointer: string): void => {
    if (map.has(key))
      throw new SchemaError(
        keyword,
        pointer,
        'names something that is already named',
        'Give each its own name.',
      )
    map.set(key, entry)
  }

  let states = 0
  const readPattern = (keyword: string, source: string, pointer: string): void => {
    if (patterns.has(source)) return
    const pattern = parsePattern(source)
    const refusal = (reason: string): SchemaError =>
      new SchemaError(
        keyword,
        pointer,
        `has the pattern ${source.length > 60 ? `${source.slice(0, 60)}…` : source}, which ${reason}`,
        'Write a simpler pattern.',
      )
    if (typeof pattern === 'string') throw refusal(patternProblems[pattern])
    // A pattern has its price also where it is short.
    states += countStates(pattern) + 50
    if (states > maxPatternStates)
      throw refusal(
        `needs, with those before it, more than ${maxPatternStates} states when it is written out`,
      )
    patterns.set(source, makeMatcher(pattern))
  }

  const visit = (
    schema: unknown,
    pointer: string,
    from: SchemaResource,
    base: string,
    levels: number,
    keyword: string,
  ): void => {
    if (typeof schema === 'boolean' || (isDictionary(schema) && pointers.has(schema))) return
    if (!isDictionary(schema))
      throw new SchemaError('', pointer, 'is not a schema', 'Write an object of keywords, true or false.')
    if (levels > maxSchemaLevels)
      throw new SchemaError(
        keyword,
        pointer,
        `is a schema within more than ${maxSchemaLevels} others`,
        'Move inner schemas to "$defs" and refer to them.',
      )
    if (pointers.size >= maxSchemas)
      throw new SchemaError(
        keyword,
        pointer,
        `is the schema number ${maxSchemas + 1}`,
        'Take out what the form does not need.',
      )
    splitDependencies(schema)
    checkKeywords(schema, pointer)
    let here = base
    let resource = from
    if (typeof schema.$id === 'string') {
      const url = address('$id', schema.$id, base, pointer)
      if (url.hash.length > 1)
        throw new SchemaError('$id', pointer, 'has a fragment', 'Name a place in the schema with "$anchor".')
      url.hash = ''
      here = url.href
      if (schema !== from.schema) resource = { schema, pointer, dynamicAnchors: new Map() }
      if (byAddress.get(here) !== resource) claim(byAddress, here, resource, '$id', pointer)
    }
    pointers.set(schema, pointer)
    resources.set(schema, resource)
    for (const naming of ['$anchor', '$dynamicAnchor'] as const) {
      const name = schema[naming]
      if (typeof name !== 'string') continue
      claim(anchors, `${here}#${name}`, { schema, pointer }, naming, pointer)
      if (naming === '$dynamicAnchor') resource.dynamicAnchors.set(name, schema)
    }
    if (typeof schema.pattern === 'string') readPattern('pattern', schema.pattern, pointer)
    if (isDictionary(schema.patternProperties))
      for (const source of Object.keys(schema.patternProperties))
        readPattern('patternProperties', source, pointer)
    waiting.push({ schema, pointer, base: here })
    for (const inner of subschemas(schema))
      visit(
        inner.schema,
        inner.names.reduce(appendPointer, pointer),
        resource,
        here,
        levels + 1,
        inner.keyword,
      )
  }

  const find = (keyword: string, reference: string, base: string, from: string): RefTarget => {
    const url = address(keyword, reference, base, from)
    const fragment = decodeFragment(url.hash.slice(1))
    url.hash = ''
    const resource = byAddress.get(url.href)
    if (!resource)
      throw new SchemaError(
        keyword,
        from,
        `leads to "${reference}", which is not in this document`,
        'Pass that schema in "documents" by its address, or copy it into "$defs": nothing is loaded from elsewhere.',
      )
    const target =
      fragment === '' || fragment?.startsWith('/')
        ? followPointer(resource, splitPointer(fragment))
        : anchors.get(`${url.href}#${fragment}`)
    if (!target)
      throw new SchemaError(
        keyword,
        from,
        `leads to "${reference}", where there is no schema`,
        'Correct the reference or add the schema.',
      )
    // A target below an unknown keyword has not been visited yet.
    visit(target.schema, target.pointer, resource, url.href, 0, keyword)
    return target
  }

  const findDynamic = (reference: string, base: string, from: string): DynamicRefTarget => {
    const target = find('$dynamicRef', reference, base, from)
    const name = decodeFragment(address('$dynamicRef', reference, base, from).hash.slice(1))
    const { schema } = target
    if (name === undefined || !isDictionary(schema) || schema.$dynamicAnchor !== name) return target
    // The root is always the outermost resource, and with one such anchor there is nothing to look for.
    const holders = new Set(resources.values())
    const having = [...holders].filter(({ dynamicAnchors }) => dynamicAnchors.has(name))
    const [first] = having
    const rootResource = isDictionary(root) ? resources.get(root) : undefined
    const certain = rootResource?.dynamicAnchors.has(name)
      ? rootResource
      : having.length === 1
        ? first
        : undefined
    const found = certain?.dynamicAnchors.get(name)
    return isDictionary(found)
      ? { schema: found, pointer: pointers.get(found) ?? '' }
      : { ...target, anchor: name }
  }

  const add = (schema: JsonSchema, base: string, pointer: string): void => {
    const resource: SchemaResource = { schema, pointer, dynamicAnchors: new Map() }
    byAddress.set(base, resource)
    visit(schema, pointer, resource, base, 0, '')
  }

  add(root, noBase, '')
  for (const [location, held] of Object.entries(documents)) {
    const url = address('', location, noBase, `${location}#`)
    url.hash = ''
    // The schema itself may have the address of a further one.
    if (!byAddress.has(url.href)) add(copyOf(held, `${url.href}#`), url.href, `${url.href}#`)
  }
  const refs = new Map<Dictionary, RefTarget>()
  const dynamic: typeof waiting = []
  for (const next of waiting) {
    const { schema, pointer, base } = next
    if (typeof schema.$ref === 'string') refs.set(schema, find('$ref', schema.$ref, base, pointer))
    if (typeof schema.$dynamicRef === 'string') {
      find('$dynamicRef', schema.$dynamicRef, base, pointer)
      dynamic.push(next)
    }
  }
  const dynamicRefs = new Map<Dictionary, DynamicRefTarget>()
  for (const { schema, pointer, base } of dynamic)
    dynamicRefs.set(schema, findDynamic(String(schema.$dynamicRef), base, pointer))
  const known = new Map([...Object.entries(standardFormats), ...Object.entries(formats)])
  const document = { root, pointers, refs, dynamicRefs, resources, patterns, formats: known }
  refuseLoops(document)
  return document
}
