import type { JsonSchema } from './JsonSchema.js'
import type { Dictionary } from './keywords.js'

/** The target of a `$ref`. */
export interface RefTarget {
  readonly schema: JsonSchema
  /** JSON Pointer of the target. */
  readonly pointer: string
}

/** A JSON Schema with checked keywords and resolved references. */
export interface SchemaDocument {
  /** A private copy of the schema, in which no two schemas share an object. */
  readonly root: JsonSchema
  /** JSON Pointer of every schema that is an object. */
  readonly pointers: ReadonlyMap<Dictionary, string>
  /** Target of each schema's `$ref`. */
  readonly refs: ReadonlyMap<Dictionary, RefTarget>
  /** Target of each schema's `$dynamicRef`, which has to be unambiguous. */
  readonly dynamicRefs: ReadonlyMap<Dictionary, RefTarget>
}
