import type { Told } from '../messages/Told.js'

/** The path to a field: property names and list positions, from the root of the encounter. */
export type FieldPath = readonly (string | number)[]

/** One result of a check. */
export interface Finding {
  /** The rule's stable name, for example `diagnosis-duplicate`. */
  readonly id: string
  /** An error blocks Submit and Approve; a warning asks for a second look; an info reports what was not checked. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly path: FieldPath
  /** What is wrong and how to fix it, in English. */
  readonly message: string
  /** The same as a message of the catalogue, which is said in other languages. */
  readonly told?: Told
  /** The basis of the rule: a section of the guidelines, a note of the Tabular List, or a version of a payer's edits, in English. */
  readonly source?: string
  /** The same as a message of the catalogue. */
  readonly toldSource?: Told
  /**
   * The codes and other values that the finding depends on, regardless of their positions. A dismissal applies only to
   * these.
   */
  readonly about?: readonly string[]
  /** A code to add that would resolve the finding. */
  readonly fix?: FindingFix
  /** Who dismissed the finding, why and when. A dismissed finding is not counted. */
  readonly dismissed?: { readonly reason: string; readonly by: string; readonly at: string }
}

/** A code to add. */
export interface FindingFix {
  readonly property: string
  /** The code or category to select the code from. */
  readonly at: string
  /** The only code that qualifies; absent if there are several. */
  readonly only?: string
  /** The date of service, on which the code has to be valid. */
  readonly date?: string
}

/** Whether a list has a finding with the same content at the same place. */
export const isAmong = (finding: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ id, message, path }) =>
      id === finding.id && message === finding.message && path.join('.') === finding.path.join('.'),
  )

/** Counts errors and warnings. Infos and dismissed findings are not counted. An encounter with neither is ready. */
export const countFindings = (
  findings: readonly Finding[],
): { readonly errors: number; readonly warnings: number } => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity, dismissed }) => severity === 'warning' && !dismissed).length,
})
