import { type CompiledModel, compileDocument } from './compileModel.js'
import { makeFlatten } from './flatten.js'
import { findNotices, type SchemaNotice } from './notices.js'
import { readSchema } from './readSchema.js'

/** A JSON Schema, ready for use. */
export interface CompiledSchema extends CompiledModel {
  /** Everything in the schema that the form does not show or does not use. Nothing else is left out. */
  readonly notices: readonly SchemaNotice[]
}

/**
 * Compiles a JSON Schema, draft 2020-12, into a zod validator and the field model of its form. Formats are checked,
 * and an integer must be one that JavaScript holds exactly. `$ref` stays within the document. Uses neither `eval`
 * nor `new Function`. Compile once for each schema, not for each render.
 *
 * @param jsonSchema The schema as parsed JSON. It is copied, never changed.
 * @throws SchemaError that names the keyword and its place, where the schema cannot be used.
 */
export const compileSchema = (jsonSchema: unknown): CompiledSchema => {
  const document = readSchema(jsonSchema)
  const flatten = makeFlatten(document)
  const compiled = compileDocument(document, flatten)
  return { ...compiled, notices: findNotices(document, flatten, compiled.model) }
}
