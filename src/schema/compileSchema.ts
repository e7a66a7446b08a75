import * as z from 'zod/mini'
import * as words from '../messages/en/schema.js'
import type { FieldModel } from './FieldModel.js'
import { type DataIssue, findIssues } from './findIssues.js'
import { makeFlatten } from './flatten.js'
import { type FormValues, type ObjectData, readForm } from './formValues.js'
import { isDictionary } from './keywords.js'
import { makeModel } from './makeModel.js'
import { findNotices, type SchemaNotice } from './notices.js'
import { readSchema } from './readSchema.js'
import { toExecutable } from './toExecutable.js'

/** A JSON Schema, ready for use. */
export interface CompiledSchema {
  /** The fields of the form. Of kind `object` for a schema that a form can show. */
  readonly model: FieldModel
  /**
   * Checks JSON data. Each issue has the path of its field (a missing property its own), a message to show as it is,
   * and the keyword in `params.keyword`. Add checks of your own with `.check(…)`.
   */
  readonly validator: z.ZodMiniType<unknown, unknown>
  /**
   * What react-hook-form gets: turns form values into data as `toData` does and checks it. Its output is the data;
   * the paths of its issues are those of the form. Refuses everything where `model` is not an object.
   */
  readonly formValidator: z.ZodMiniType<ObjectData, FormValues>
  /** Everything in the schema that the form does not show or does not use. Nothing else is left out. */
  readonly notices: readonly SchemaNotice[]
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
  const executable = toExecutable(document)
  const flatten = makeFlatten(document)
  const model = makeModel(document.root, flatten)
  return {
    model,
    // Neither type has a path into zod's compiled objects, so its probe for `new Function` never runs.
    validator: z
      .unknown()
      .check((payload) => addIssues(payload, findIssues(executable, model, payload.value))),
    formValidator: z.transform((values: FormValues, payload): ObjectData => {
      if (model.kind !== 'object' || !isDictionary(values)) {
        addIssues(payload, [notAForm])
        return {}
      }
      const { data, positions } = readForm(model, values)
      addIssues(payload, findIssues(executable, model, data, positions))
      return data
    }),
    notices: findNotices(document, flatten, model),
  }
}
