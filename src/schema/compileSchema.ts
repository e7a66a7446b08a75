import { type CompiledModel, compileDocument } from './compileModel.js'
import { makeFlatten } from './flatten.js'
import { findNotices, type SchemaNotice } from './notices.js'
import { readSchema } from './readSchema.js'

/** A compiled JSON Schema. */
export interface CompiledSchema extends CompiledModel {
  /** Everything in the schema that the form does not show or does not use. */
  readonly notices: readonly SchemaNotice[]
}

/**
 * Compiles a JSON Schema, draft 2020-12, into a zod validator and the field model of its form. Formats are validated,
 * and integers must be within JavaScript's safe range. `$ref` is only resolved within the document. Uses neither
 * `eval` nor `new Function`. Compile once per schema, not once per render.
 *
 * @param jsonSchema The schema as parsed JSON. It is copied and never changed.
 * @throws SchemaError that names the keyword and its location, if the schema cannot be used.
 */
export const compileSchema = (jsonSchema: unknown): CompiledSchema => {
  const document = readSchema(jsonSchema)
  const flatten = makeFlatten(document)
  const compiled = compileDocument(document, flatten)
  return { ...compiled, notices: findNotices(document, flatten, compiled.model) }
}
