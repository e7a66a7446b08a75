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
  /** What the rule goes by: a section of the guidelines, a note of the Tabular List, a version of a payer's edits. */
  readonly source?: string
  /** What it is about, wherever that stands: its codes, and what else it hangs on. Somebody dismissed it of these alone. */
  readonly about?: readonly string[]
  /** What would settle it. */
  readonly fix?: FindingFix
  /** Who dismissed it, why and when. It then counts for nothing. */
  readonly dismissed?: { readonly reason: string; readonly by: string; readonly at: string }
}

/** A code that is to be added. */
export interface FindingFix {
  readonly property: string
  /** Where the codes stand that may be added: a code or category. */
  readonly at: string
  /** The one that there is; absent where there are several. */
  readonly only?: string
  /** The date of service, of which the codes are to be. */
  readonly date?: string
}

/** Whether a list has a finding that says the same of the same place. */
export const isAmong = (finding: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ id, message, path }) =>
      id === finding.id && message === finding.message && path.join('.') === finding.path.join('.'),
  )

/**
 * How many errors and warnings there are. An info is neither, nor is what was dismissed: what has none of them is ready.
 */
export const countFindings = (
  findings: readonly Finding[],
): { readonly errors: number; readonly warnings: number } => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity, dismissed }) => severity === 'warning' && !dismissed).length,
})
