import type { JsonSchema } from './JsonSchema.js'

/** Schemas that apply where the data meets a condition. */
export interface Condition {
  /** The data that it is about: whether it fits a schema (`if`), or has a property (`dependentSchemas`). */
  readonly about: { readonly schema: unknown } | { readonly property: string }
  readonly met?: unknown
  readonly otherwise?: unknown
}

/** Schemas of which one is to apply, and none is known to without the value. */
export interface Branches {
  readonly keyword: 'oneOf' | 'anyOf'
  readonly schemas: readonly unknown[]
}

/** A schema with `$ref`, `allOf` and "or null" merged in, as far as one field can represent them. */
export interface FlatSchema {
  readonly schema: JsonSchema
  /** Whether null is allowed in addition. */
  readonly nullable: boolean
  /** Keywords that several of the merged schemas have, with values that cannot be combined. */
  readonly conflicts: readonly string[]
  /** `if`, `dependentSchemas` and `dependentRequired` of all merged schemas. */
  readonly conditions: readonly Condition[]
  /** `oneOf` and `anyOf` of all merged schemas, unless they are the values of a select. */
  readonly branches: readonly Branches[]
  /** The types of the value, as `typesOf` finds them. Computed when read, once: many ways may lead to one schema. */
  readonly types: readonly unknown[]
}

/** Flattens schemas of one document. Returns the same object for the same schema. */
export type Flatten = (schema: unknown) => FlatSchema
