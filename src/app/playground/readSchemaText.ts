import * as words from '../../messages/en/playground.js'
import { type CompiledSchema, compileSchema } from '../../schema/compileSchema.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { SchemaError } from '../../schema/SchemaError.js'

/** Characters of a schema. Compiling a longer one would block the page. */
export const longestSchema = 500_000

/** A schema as typed: compiled, or what is wrong with it. */
export type SchemaReading =
  | { readonly kind: 'read'; readonly schema: JsonSchema; readonly compiled: CompiledSchema }
  | { readonly kind: 'wrong'; readonly problem: string }

/** Reads the text of a schema. */
export const readSchemaText = (text: string): SchemaReading => {
  if (text.length > longestSchema) return { kind: 'wrong', problem: words.tooLarge(longestSchema) }
  let schema: unknown
  try {
    schema = JSON.parse(text)
  } catch (error) {
    return { kind: 'wrong', problem: words.notJson(error instanceof Error ? error.message : '') }
  }
  try {
    const compiled = compileSchema(schema)
    return compiled.model.kind === 'object' && isDictionary(schema)
      ? { kind: 'read', schema, compiled }
      : { kind: 'wrong', problem: words.notAnObject }
  } catch (error) {
    if (error instanceof SchemaError) return { kind: 'wrong', problem: error.message }
    throw error
  }
}
