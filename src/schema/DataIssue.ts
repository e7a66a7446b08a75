import type { ViolationParams } from './validation/Violation.js'

/** One validation issue. */
export interface DataIssue {
  /** Property names and list positions from the root. A missing property has its own path. */
  readonly path: readonly (string | number)[]
  /** The keyword that is violated; empty if the data cannot be validated. */
  readonly keyword: string
  /** The keyword's value and what else is known. */
  readonly params: ViolationParams
}
