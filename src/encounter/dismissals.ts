import type { FieldPath, Finding } from './Finding.js'
import { sameJson } from './sameJson.js'

/** That somebody dismissed a finding, and why. */
export interface Dismissal {
  /** The finding's stable id. */
  readonly finding: string
  /** What it is of; absent: wherever it appears. */
  readonly path?: FieldPath
  readonly reason: string
  readonly by: string
  readonly at: string
}

/**
 * What a dismissal of a finding is of: the property, and what the finding is about, wherever in the list that stands by now.
 * Of another code, or of another patient where that matters, nothing is dismissed.
 */
export const dismissalPath = ({ path, about = [] }: Finding): FieldPath => [...path.slice(0, 1), ...about]

/** Marks the warnings among findings that somebody dismissed. What blocks an encounter cannot be dismissed. */
export const withDismissals = (
  findings: readonly Finding[],
  dismissals: readonly Dismissal[] = [],
): readonly Finding[] =>
  findings.map((finding) => {
    const dismissed = dismissals.find(
      ({ finding: id, path }) =>
        finding.severity === 'warning' &&
        id === finding.id &&
        (path === undefined || sameJson(path, dismissalPath(finding))),
    )
    return dismissed === undefined ? finding : { ...finding, dismissed }
  })
