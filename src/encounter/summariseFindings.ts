import * as words from '../messages/en/findings.js'
import { countFindings, type Finding } from './Finding.js'

/**
 * Summarises findings: "Ready to submit", "2 errors", "2 errors, 1 warning".
 *
 * @param ready The summary if there is no error.
 */
export const summariseFindings = (findings: readonly Finding[], ready = words.readyToSubmit): string => {
  const { errors, warnings } = countFindings(findings)
  return [
    errors > 0 ? words.errors(errors) : ready,
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ].join(', ')
}
