/** Where a finding points: property names and list positions from the root of the encounter. */
export type FieldPath = readonly (string | number)[]

/** One result of a check. */
export interface Finding {
  /** The rule's stable name, for example `diagnosis-duplicate`. */
  readonly id: string
  /** An error blocks Submit and Approve; a warning is to be looked at. */
  readonly severity: 'error' | 'warning'
  readonly path: FieldPath
  /** What is wrong and how to mend it. */
  readonly message: string
}

/** Whether a list has a finding that says the same of the same place. */
export const isAmong = (finding: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ id, message, path }) =>
      id === finding.id && message === finding.message && path.join('.') === finding.path.join('.'),
  )
