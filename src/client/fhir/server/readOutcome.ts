import * as words from '../../../messages/en/fhir.js'
import * as httpWords from '../../../messages/en/http.js'
import { EncounterClientError, type EncounterClientErrorKind } from '../../EncounterClientError.js'
import { listOf, partOf, textOf } from '../mapping/readJson.js'

const kindOf = (status: number): EncounterClientErrorKind => {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 413 || status === 507) return 'full'
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'unavailable'
  return 'invalid'
}

const generalMessage = (kind: EncounterClientErrorKind): string => {
  switch (kind) {
    case 'unauthorized':
      return httpWords.mayNot
    case 'not-found':
      return httpWords.isGone
    case 'conflict':
      return httpWords.wasChanged
    case 'full':
      return httpWords.isFull
    case 'unavailable':
      return httpWords.failed
    case 'invalid':
      return httpWords.isRefused
  }
}

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
  const message = status === 401 ? httpWords.signedOut : generalMessage(kind)
  return new EncounterClientError(
    kind,
    told === undefined || status === 401 ? message : `${message} ${words.serverSays(told)}`,
  )
}
