import * as z from 'zod/mini'
import type { DataIssue } from './DataIssue.js'
import type { FieldModel } from './FieldModel.js'
import type { Flatten } from './FlatSchema.js'
import { type DescribedIssue, describeIssues, findIssues } from './findIssues.js'
import { makeFlatten } from './flatten.js'
import { type FormValues, type ObjectData, readForm } from './formValues.js'
import { isDictionary } from './isDictionary.js'
import type { JsonSchema } from './JsonSchema.js'
import { makeModel } from './makeModel.js'
import { type ReadOptions, readSchema } from './readSchema.js'
import type { SchemaDocument } from './SchemaDocument.js'
import { englishSchemaWords, type SchemaWords } from './SchemaWords.js'
import type { UiDescription } from './UiDescription.js'
import { compileValidation } from './validation/compileValidation.js'
import { formIssues } from './values/formIssues.js'

/** A compiled schema: the model of its form, and its validators. */
export interface CompiledModel {
  /** The fields of the form. Of kind `object` for a schema that can be shown as a form. */
  readonly model: FieldModel
  /**
   * Validates JSON data. Each issue has the path of its field (for a missing property, that property's path), a
   * message to show, and in `params` the keyword, its value as `limit` and what else is known. Add your own checks
   * with `.check(…)`.
   */
  readonly validator: z.ZodMiniType<unknown, unknown>
  /**
   * The validator for react-hook-form: converts form values to data with `toData` and validates it. Its output is the
   * data; issue paths are those of the form. Rejects everything if `model` is not an object.
   */
  readonly formValidator: z.ZodMiniType<ObjectData, FormValues>
  /** Whether data satisfies a schema of the document, as found in a field's `schema`. Never throws. */
  readonly accepts: (schema: JsonSchema, data: unknown) => boolean
}

type Payload = z.core.ParsePayload

/** Rejects the form values of a schema that is no form. */
const notAForm: DataIssue = { path: [], keyword: '', params: { limit: false } }

/** Compiles a schema document into its field model and validators. */
export const compileDocument = (
  document: SchemaDocument,
  flatten: Flatten,
  ui?: UiDescription['fields'],
  words: SchemaWords = englishSchemaWords,
): CompiledModel => {
  const validation = compileValidation(document)
  const model = makeModel(document.root, flatten, validation.accepts, words, ui)
  const addIssues = (payload: Payload, issues: readonly DescribedIssue[]): void => {
    for (const { path, keyword, params, message } of issues)
      payload.issues.push({
        code: 'custom',
        path: [...path],
        message,
        params: { keyword, ...params },
        input: payload.value,
      })
  }
  return {
    model,
    accepts: validation.accepts,
    // Neither type uses zod's compiled objects, so zod never probes for `new Function`.
    validator: z
      .unknown()
      .check((payload) =>
        addIssues(
          payload,
          describeIssues(findIssues(validation, payload.value), model, payload.value, words),
        ),
      ),
    formValidator: z.transform((values: FormValues, payload): ObjectData => {
      if (model.kind !== 'object' || !isDictionary(values)) {
        addIssues(payload, describeIssues([notAForm], model, values, words))
        return {}
      }
      const reading = readForm(model, values)
      const { data, notes } = reading
      const find = (schema: JsonSchema, field: FieldModel, value: unknown): readonly DescribedIssue[] =>
        describeIssues(findIssues(validation, value, notes.positions, schema), field, value, words)
      addIssues(payload, formIssues(reading, find(document.root, model, data), find, words.schemaModel))
      return data
    }),
  }
}

/** `compileSchema` without the notices: only schema developers need those, so pages do not load them. */
export const compileModel = (
  jsonSchema: unknown,
  {
    ui,
    words,
    ...options
  }: ReadOptions & { readonly ui?: UiDescription['fields'] | undefined; readonly words?: SchemaWords } = {},
): CompiledModel => {
  const document = readSchema(jsonSchema, options)
  return compileDocument(document, makeFlatten(document), ui, words)
}
