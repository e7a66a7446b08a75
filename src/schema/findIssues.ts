import type { DataIssue } from './DataIssue.js'
import type { FieldModel } from './FieldModel.js'
import type { JsonSchema } from './JsonSchema.js'
import { maxIssues } from './limits.js'
import { describeViolation } from './messages.js'
import { findFields } from './model/findFields.js'
import type { SchemaWords } from './SchemaWords.js'
import type { Validation } from './validation/compileValidation.js'
import { type Positions, pathOf } from './validation/Place.js'

/**
 * Validates data: one issue per violation, at most a thousand; empty if it is valid. Never throws: data that cannot be
 * validated is an issue at the root.
 *
 * @param positions Positions of list items in the form; default: those in the data.
 * @param schema A schema of the document; default: its root.
 */
export const findIssues = (
  { validate }: Validation,
  data: unknown,
  positions: Positions = new Map(),
  schema?: JsonSchema,
): readonly DataIssue[] =>
  validate(data, schema)
    ?.slice(0, maxIssues)
    .map(({ place, keyword, params }) => ({
      path: pathOf(place, positions),
      keyword,
      params,
    })) ?? [{ path: [], keyword: '', params: {} }]

/** An issue with its words. */
export interface DescribedIssue extends DataIssue {
  readonly message: string
}

/** Adds the words to issues; one of those that read the same at the same path. */
export const describeIssues = (
  issues: readonly DataIssue[],
  model: FieldModel,
  data: unknown,
  words: SchemaWords,
): readonly DescribedIssue[] => {
  const find = findFields(model, data)
  const byText = new Map<string, DescribedIssue>()
  for (const issue of issues) {
    const message = describeViolation(issue, find, words.schema)
    byText.set(JSON.stringify([issue.path, message]), { ...issue, message })
  }
  return [...byText.values()]
}
