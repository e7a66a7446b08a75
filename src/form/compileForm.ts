import { checkUi } from '../schema/checkUi.js'
import { type CompiledModel, compileModel } from '../schema/compileModel.js'
import type { ObjectField } from '../schema/FieldModel.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { SchemaError } from '../schema/SchemaError.js'
import { englishSchemaWords, type SchemaWords } from '../schema/SchemaWords.js'
import type { UiDescription } from '../schema/UiDescription.js'

/** A compiled schema whose root is an object, as a form needs it. */
export interface CompiledForm extends CompiledModel {
  readonly model: ObjectField
}

/**
 * Compiles a schema for a form.
 *
 * @param words What its labels and errors are said with; English by default.
 * @throws SchemaError for a schema that cannot be compiled, or that does not describe an object.
 * @throws UiError for a UI description that does not fit the schema.
 */
export const compileForm = (
  schema: JsonSchema,
  ui: UiDescription = {},
  words: SchemaWords = englishSchemaWords,
): CompiledForm => {
  const compiled = compileModel(schema, { ui: ui.fields, words })
  const { model } = compiled
  if (model.kind === 'object') {
    checkUi(model, ui)
    return { ...compiled, model }
  }
  throw new SchemaError(
    'type',
    '',
    `makes it a schema of ${model.kind}, and a form needs an object`,
    'Put it in a property of a schema with "type": "object".',
  )
}
