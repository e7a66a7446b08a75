/** Where a finding points: property names and list positions from the root of the encounter. */
export type FieldPath = readonly (string | number)[]

/** One result of a check. */
export interface Finding {
  /** The rule's stable name, for example `diagnosis-duplicate`. */
  readonly id: string
  /** An error blocks Submit and Approve; a warning asks for a second look; an info tells what was not checked. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly path: FieldPath
  /** What is wrong and how to fix it. */
  readonly message: string
}

/** Whether a list has a finding that says the same of the same place. */
export const isAmong = (finding: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ id, message, path }) =>
      id === finding.id && message === finding.message && path.join('.') === finding.path.join('.'),
  )

/** How many errors and warnings there are. An info is neither: what has none of them is ready. */
export const countFindings = (
  findings: readonly Finding[],
): { readonly errors: number; readonly warnings: number } => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
})
