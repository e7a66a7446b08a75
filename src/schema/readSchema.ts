import { checkKeywords } from './checkKeywords.js'
import type { JsonSchema } from './JsonSchema.js'
import { appendPointer, splitPointer } from './jsonPointer.js'
import { type Dictionary, isDictionary, subschemas } from './keywords.js'
import { refuseLoops } from './refuseLoops.js'
import type { RefTarget, SchemaDocument } from './SchemaDocument.js'
import { SchemaError } from './SchemaError.js'

/** Base URI of a schema without an absolute `$id`; `.invalid` is never a real host (RFC 2606). */
const noBase = 'https://schema.invalid/'

/** A schema with a URI of its own: the root, or one with `$id`. */
interface Resource {
  readonly schema: JsonSchema
  readonly pointer: string
}

const copyOf = (jsonSchema: unknown): JsonSchema => {
  let copy: unknown
  try {
    copy = JSON.parse(JSON.stringify(jsonSchema) ?? 'null')
  } catch {
    throw new SchemaError(
      '',
      '',
      'is not JSON: it contains itself or a value that JSON does not have',
      'Pass plain JSON, and write "$ref" where a schema contains itself.',
    )
  }
  if (typeof copy === 'boolean' || isDictionary(copy)) return copy
  const kind = copy === null ? 'missing or null' : Array.isArray(copy) ? 'a list' : `a ${typeof copy}`
  throw new SchemaError(
    '',
    '',
    `is ${kind}, but it must be an object, true or false`,
    'Pass the schema as parsed JSON.',
  )
}

/**
 * Reads a JSON Schema: copies it, checks its keywords, resolves its references within the document and rejects
 * infinite ones. Rules: JSON Schema core, draft 2020-12, sections 8 and 9.
 *
 * @throws SchemaError if the schema cannot be used.
 */
export const readSchema = (jsonSchema: unknown): SchemaDocument => {
  const root = copyOf(jsonSchema)
  const pointers = new Map<Dictionary, string>()
  const bases = new Map<Dictionary, string>()
  const resources = new Map<string, Resource>([[noBase, { schema: root, pointer: '' }]])
  const anchors = new Map<string, RefTarget>()
  const dynamicAnchors = new Map<string, number>()
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

  const visit = (schema: unknown, pointer: string, base: string): void => {
    if (typeof schema === 'boolean' || (isDictionary(schema) && pointers.has(schema))) return
    if (!isDictionary(schema))
      throw new SchemaError('', pointer, 'is not a schema', 'Write an object of keywords, true or false.')
    checkKeywords(schema, pointer)
    let here = base
    if (typeof schema.$id === 'string') {
      const url = address('$id', schema.$id, base, pointer)
      if (url.hash.length > 1)
        throw new SchemaError('$id', pointer, 'has a fragment', 'Name a place in the schema with "$anchor".')
      url.hash = ''
      here = url.href
      claim(resources, here, { schema, pointer }, '$id', pointer)
    }
    pointers.set(schema, pointer)
    bases.set(schema, here)
    for (const keyword of ['$anchor', '$dynamicAnchor'] as const) {
      const name = schema[keyword]
      if (typeof name !== 'string') continue
      claim(anchors, `${here}#${name}`, { schema, pointer }, keyword, pointer)
      if (keyword === '$dynamicAnchor') dynamicAnchors.set(name, (dynamicAnchors.get(name) ?? 0) + 1)
    }
    waiting.push({ schema, pointer, base: here })
    for (const inner of subschemas(schema))
      visit(inner.schema, inner.names.reduce(appendPointer, pointer), here)
  }

  const find = (keyword: string, reference: string, base: string, from: string): RefTarget => {
    const url = address(keyword, reference, base, from)
    const fragment = decodeFragment(url.hash.slice(1))
    url.hash = ''
    const resource = resources.get(url.href)
    if (!resource)
      throw new SchemaError(
        keyword,
        from,
        `leads to "${reference}", which is not in this document`,
        'Copy that schema into "$defs" and refer to it there: nothing is loaded from elsewhere.',
      )
    const target =
      fragment === '' || fragment?.startsWith('/')
        ? walk(resource, splitPointer(fragment))
        : anchors.get(`${url.href}#${fragment}`)
    if (!target)
      throw new SchemaError(
        keyword,
        from,
        `leads to "${reference}", where there is no schema`,
        'Correct the reference or add the schema.',
      )
    // A target below an unknown keyword has not been visited yet.
    visit(target.schema, target.pointer, url.href)
    return target
  }

  visit(root, '', noBase)
  const refs = new Map<Dictionary, RefTarget>()
  const dynamicRefs = new Map<Dictionary, RefTarget>()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { schema, pointer, base } = next
    if (typeof schema.$ref === 'string') refs.set(schema, find('$ref', schema.$ref, base, pointer))
    if (typeof schema.$dynamicRef === 'string') {
      const name = schema.$dynamicRef.replace(/^.*#/, '')
      if ((dynamicAnchors.get(name) ?? 0) > 1)
        throw new SchemaError(
          '$dynamicRef',
          pointer,
          `may lead to several places: "${name}" is a "$dynamicAnchor" more than once`,
          'Write "$ref" to the one that is meant.',
        )
      dynamicRefs.set(schema, find('$dynamicRef', schema.$dynamicRef, base, pointer))
    }
  }
  const document = { root, pointers, refs, dynamicRefs }
  refuseLoops(document)
  return document
}

const decodeFragment = (fragment: string): string | undefined => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}

/** Follows pointer segments from a schema through the document as plain JSON. */
const walk = (from: Resource, names: readonly string[]): RefTarget | undefined => {
  let value: unknown = from.schema
  let pointer = from.pointer
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Array.isArray(value) ? value[Number(name)] : isDictionary(value) ? value[name] : undefined
    pointer = appendPointer(pointer, name)
  }
  return typeof value === 'boolean' || isDictionary(value) ? { schema: value, pointer } : undefined
}
