import * as z from 'zod/mini'
import * as words from '../messages/en/schema.js'
import type { FieldModel } from './FieldModel.js'
import { type DataIssue, findIssues } from './findIssues.js'
import { type Flatten, makeFlatten } from './flatten.js'
import { type FormValues, type ObjectData, readForm } from './formValues.js'
import { isDictionary } from './keywords.js'
import { makeModel } from './makeModel.js'
import { readSchema } from './readSchema.js'
import type { SchemaDocument } from './SchemaDocument.js'
import { toExecutable } from './toExecutable.js'

/** What a form is made from and checked by. */
export interface CompiledModel {
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

/** The field model of a schema that was read, and its validators. */
export const compileDocument = (document: SchemaDocument, flatten: Flatten): CompiledModel => {
  const executable = toExecutable(document)
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
  }
}

/** `compileSchema` without the notices, which only the developer of a schema asks for: a page need not load them. */
export const compileModel = (jsonSchema: unknown): CompiledModel => {
  const document = readSchema(jsonSchema)
  return compileDocument(document, makeFlatten(document))
}
