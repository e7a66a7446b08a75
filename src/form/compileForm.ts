import { type CompiledModel, compileModel } from '../schema/compileModel.js'
import type { ObjectField } from '../schema/FieldModel.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { SchemaError } from '../schema/SchemaError.js'

/** A compiled schema whose root is an object, as a form needs it. */
export interface CompiledForm extends CompiledModel {
  readonly model: ObjectField
}

/**
 * Compiles a schema for a form.
 *
 * @throws SchemaError for a schema that cannot be compiled, or that does not describe an object.
 */
export const compileForm = (schema: JsonSchema): CompiledForm => {
  const compiled = compileModel(schema)
  const { model } = compiled
  if (model.kind === 'object') return { ...compiled, model }
  throw new SchemaError(
    'type',
    '',
    `makes it a schema of ${model.kind}, and a form needs an object`,
    'Put it in a property of a schema with "type": "object".',
  )
}
