import * as words from '../../../messages/en/fhir.js'
import { tellerOf } from '../../../messages/Told.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { EncounterClientError } from '../../EncounterClientError.js'
import { kindOf, messageOf } from '../../http/readProblem.js'
import { listOf, partOf, textOf } from '../mapping/readJson.js'

const tell = tellerOf('fhir', words)

/** What an OperationOutcome says; undefined for any other answer. */
const outcomeText = (answer: unknown): string | undefined => {
  if (partOf({ answer }, 'answer').resourceType !== 'OperationOutcome') return undefined
  const texts = listOf(answer, 'issue').map(
    (issue) => textOf(issue.details, 'text') ?? textOf(issue, 'diagnostics') ?? textOf(issue, 'code'),
  )
  const told = [...new Set(texts.filter((text) => text !== undefined))]
  return told.length === 0 ? undefined : told.join('; ')
}

/**
 * Reads an answer of a FHIR server that is no success. Its own words are shown: they say what it refused. A conflict carries
 * no record, for the answer holds none.
 */
export const readOutcome = (status: number, answer: unknown): EncounterClientError => {
  const kind = kindOf(status)
  const told = outcomeText(answer)
  const said = status === 405 ? tell('notOffered') : messageOf(kind, status)
  return new EncounterClientError(
    kind,
    told === undefined || status === 401 ? said : tell('withServerWords', said, told),
  )
}

/**
 * Rejects an entry of an answer that says it was not done: a server that works a transaction off entry by entry answers
 * with a success although one of them failed.
 *
 * @throws EncounterClientError
 */
export const requireDone = (entry: Dictionary): void => {
  const response = partOf(entry, 'response')
  const status = Number.parseInt(textOf(response, 'status') ?? '', 10)
  if (status >= 400) throw readOutcome(status, response.outcome)
}
