import type { FieldPath, Finding } from './Finding.js'
import { sameJson } from './sameJson.js'

/** A record that somebody dismissed a finding, and why. */
export interface Dismissal {
  /** The finding's stable id. */
  readonly finding: string
  /** The path that the dismissal applies to; absent if it applies wherever the finding appears. */
  readonly path?: FieldPath
  readonly reason: string
  readonly by: string
  readonly at: string
}

/**
 * Returns the path that a dismissal is stored under: the property and what the finding is about, instead of a list
 * position, which may change. The dismissal does not apply to other codes, or to another patient if the patient matters.
 */
export const dismissalPath = ({ path, about = [] }: Finding): FieldPath => [...path.slice(0, 1), ...about]

/** Marks the warnings that somebody dismissed. Errors cannot be dismissed. */
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
