import type { JsonSchema } from './JsonSchema.js'
import type { Dictionary } from './keywords.js'

/** Where a `$ref` leads. */
export interface RefTarget {
  readonly schema: JsonSchema
  /** JSON Pointer of the target. */
  readonly pointer: string
}

/** A JSON Schema whose keywords are checked and whose references are resolved. */
export interface SchemaDocument {
  /** A private copy of the schema; every schema in it is an object of its own. */
  readonly root: JsonSchema
  /** JSON Pointer of every schema that is an object. */
  readonly pointers: ReadonlyMap<Dictionary, string>
  /** Target of each schema's `$ref`. */
  readonly refs: ReadonlyMap<Dictionary, RefTarget>
  /** Target of each schema's `$dynamicRef`, where it can lead to one place only. */
  readonly dynamicRefs: ReadonlyMap<Dictionary, RefTarget>
}
