import * as z from 'zod/mini'
import * as words from '../messages/en/schema.js'
import { makeAccepts } from './accepts.js'
import type { FieldModel } from './FieldModel.js'
import { type DataIssue, findIssues } from './findIssues.js'
import { type Flatten, makeFlatten } from './flatten.js'
import { type FormValues, type ObjectData, readForm } from './formValues.js'
import { isDictionary } from './keywords.js'
import { makeModel } from './makeModel.js'
import { readSchema } from './readSchema.js'
import type { SchemaDocument } from './SchemaDocument.js'
import { toExecutable } from './toExecutable.js'
import { formIssues } from './values/formIssues.js'

/** A compiled schema: the model of its form, and its validators. */
export interface CompiledModel {
  /** The fields of the form. Of kind `object` for a schema that can be shown as a form. */
  readonly model: FieldModel
  /**
   * Validates JSON data. Each issue has the path of its field (for a missing property, that property's path), a
   * message to show, and the keyword in `params.keyword`. Add your own checks with `.check(…)`.
   */
  readonly validator: z.ZodMiniType<unknown, unknown>
  /**
   * The validator for react-hook-form: converts form values to data with `toData` and validates it. Its output is the
   * data; issue paths are those of the form. Rejects everything if `model` is not an object.
   */
  readonly formValidator: z.ZodMiniType<ObjectData, FormValues>
}

type Payload = z.core.ParsePayload

const addIssues = (payload: Payload, issues: readonly DataIssue[]): void => {
  for (const { path, keyword, message } of issues)
    payload.issues.push({
      code: 'custom',
      path: [...path],
      message,
      params: { keyword },
      input: payload.value,
    })
}

const notAForm: DataIssue = {
  path: [],
  keyword: 'type',
  message: words.notAForm,
}

/** Compiles a schema document into its field model and validators. */
export const compileDocument = (document: SchemaDocument, flatten: Flatten): CompiledModel => {
  const executable = toExecutable(document)
  const accepts = makeAccepts(document)
  const model = makeModel(document.root, flatten, accepts)
  return {
    model,
    // Neither type uses zod's compiled objects, so zod never probes for `new Function`.
    validator: z
      .unknown()
      .check((payload) => addIssues(payload, findIssues(executable, model, payload.value))),
    formValidator: z.transform((values: FormValues, payload): ObjectData => {
      if (model.kind !== 'object' || !isDictionary(values)) {
        addIssues(payload, [notAForm])
        return {}
      }
      const reading = readForm(model, values)
      const { data, notes } = reading
      addIssues(
        payload,
        formIssues(
          reading,
          findIssues(executable, model, data, notes.positions),
          (schema, field, branchData) =>
            accepts(schema, branchData)
              ? []
              : findIssues(
                  toExecutable({ ...document, root: Object(schema) }),
                  field,
                  branchData,
                  notes.positions,
                ),
        ),
      )
      return data
    }),
  }
}

/** `compileSchema` without the notices: only schema developers need those, so pages do not load them. */
export const compileModel = (jsonSchema: unknown): CompiledModel => {
  const document = readSchema(jsonSchema)
  return compileDocument(document, makeFlatten(document))
}
