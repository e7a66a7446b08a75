import { type CompiledModel, compileDocument } from './compileModel.js'
import { makeFlatten } from './flatten.js'
import { findNotices, type SchemaNotice } from './notices.js'
import { type ReadOptions, readSchema } from './readSchema.js'

/** A compiled JSON Schema. */
export interface CompiledSchema extends CompiledModel {
  /** Everything in the schema that the form does not show or does not use. */
  readonly notices: readonly SchemaNotice[]
}

/**
 * Compiles a JSON Schema, draft 2020-12, into a zod validator and the field model of its form. Formats are validated,
 * and integers must be within JavaScript's safe range. `$ref` is resolved within the document and the further
 * ones of `options`; nothing is loaded. Uses neither `eval` nor `new Function`, and takes bounded time whatever schema
 * and data are. Compile once per schema, not once per render.
 *
 * @param jsonSchema The schema as parsed JSON. It is copied and never changed.
 * @param options Further documents by address, and further formats.
 * @throws SchemaError that names the keyword and its location, if the schema cannot be used.
 */
export const compileSchema = (jsonSchema: unknown, options?: ReadOptions): CompiledSchema => {
  const document = readSchema(jsonSchema, options)
  const flatten = makeFlatten(document)
  const compiled = compileDocument(document, flatten)
  return { ...compiled, notices: findNotices(document, flatten, compiled.model) }
}
