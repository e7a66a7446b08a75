import * as words from '../messages/en/findings.js'
import { countFindings, type Finding } from './Finding.js'

/**
 * Sums findings up: "Ready to submit", "2 errors", "2 errors, 1 warning".
 *
 * @param ready What to say where there is no error.
 */
export const summariseFindings = (findings: readonly Finding[], ready = words.readyToSubmit): string => {
  const { errors, warnings } = countFindings(findings)
  return [
    errors > 0 ? words.errors(errors) : ready,
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ].join(', ')
}
