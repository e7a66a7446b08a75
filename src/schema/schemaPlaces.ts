import { isDictionary } from './isDictionary.js'
import { appendPointer } from './jsonPointer.js'
import type { RefTarget, SchemaResource } from './SchemaDocument.js'

/** Decodes the fragment of an address; undefined if it is malformed. */
export const decodeFragment = (fragment: string): string | undefined => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}

/** Follows pointer segments from a schema through the document as plain JSON. */
export const followPointer = (from: SchemaResource, names: readonly string[]): RefTarget | undefined => {
  let value: unknown = from.schema
  let pointer = from.pointer
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Array.isArray(value) ? value[Number(name)] : isDictionary(value) ? value[name] : undefined
    pointer = appendPointer(pointer, name)
  }
  return typeof value === 'boolean' || isDictionary(value) ? { schema: value, pointer } : undefined
}
