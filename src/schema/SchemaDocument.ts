import type { FormatCheck } from './formats/FormatCheck.js'
import type { Dictionary } from './isDictionary.js'
import type { JsonSchema } from './JsonSchema.js'
import type { TextMatcher } from './patterns/makeMatcher.js'

/** The target of a `$ref`. */
export interface RefTarget {
  readonly schema: JsonSchema
  /** JSON Pointer of the target; in a further document, after its address and `#`. */
  readonly pointer: string
}

/** The target of a `$dynamicRef`. */
export interface DynamicRefTarget extends RefTarget {
  /**
   * The `$dynamicAnchor` that is looked for in the dynamic scope, outermost resource first; `schema` is its target where
   * no resource of the scope has it. Absent if the reference is as good as a `$ref`.
   */
  readonly anchor?: string
}

/** A schema with an address of its own: the root, a further document, or a schema with `$id`. */
export interface SchemaResource {
  readonly schema: JsonSchema
  readonly pointer: string
  /** Its schemas with `$dynamicAnchor`, by name. */
  readonly dynamicAnchors: Map<string, JsonSchema>
}

/** A JSON Schema with checked keywords and resolved references. */
export interface SchemaDocument {
  /** A private copy of the schema, in which no two schemas share an object. */
  readonly root: JsonSchema
  /** JSON Pointer of every schema that is an object; in a further document, after its address and `#`. */
  readonly pointers: ReadonlyMap<Dictionary, string>
  /** Target of each schema's `$ref`. */
  readonly refs: ReadonlyMap<Dictionary, RefTarget>
  /** Target of each schema's `$dynamicRef`. */
  readonly dynamicRefs: ReadonlyMap<Dictionary, DynamicRefTarget>
  /** The resource that each schema belongs to. */
  readonly resources: ReadonlyMap<Dictionary, SchemaResource>
  /** The matcher of each `pattern`, and of each name in `patternProperties`. */
  readonly patterns: ReadonlyMap<string, TextMatcher>
  /** The formats that are checked. */
  readonly formats: ReadonlyMap<string, FormatCheck>
}
