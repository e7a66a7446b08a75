import type { DataIssue, DescribedIssue } from './DataIssue.js'
import type { FieldModel } from './FieldModel.js'
import { maxIssues } from './limits.js'
import { describeViolation } from './messages.js'
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
  schema?: unknown,
): readonly DataIssue[] =>
  validate(data, schema)
    ?.slice(0, maxIssues)
    .map(({ place, keyword, params }) => ({
      path: pathOf(place, positions),
      keyword,
      params,
    })) ?? [{ path: [], keyword: '', params: {} }]

/** Adds the words to issues; one of those that read the same at the same path. */
export const describeIssues = (
  issues: readonly DataIssue[],
  model: FieldModel,
): readonly DescribedIssue[] => {
  const byText = new Map<string, DescribedIssue>()
  for (const issue of issues) {
    const message = describeViolation(issue, model)
    byText.set(JSON.stringify([issue.path, message]), { ...issue, message })
  }
  return [...byText.values()]
}
