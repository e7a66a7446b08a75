import * as en from '../messages/en/findings.js'
import type { Messages } from '../messages/Messages.js'
import { countFindings, type Finding } from './Finding.js'

/**
 * Summarises findings: "Ready to submit", "2 errors", "2 errors, 1 warning".
 *
 * @param ready The summary if there is no error.
 * @param words In English by default.
 */
export const summariseFindings = (
  findings: readonly Finding[],
  ready?: string,
  words: Messages['findings'] = en,
): string => {
  const { errors, warnings } = countFindings(findings)
  return [
    errors > 0 ? words.errors(errors) : (ready ?? words.readyToSubmit),
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ].join(', ')
}
