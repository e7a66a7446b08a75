import * as words from '../../messages/en/http.js'
import { type Said, type Sayable, tellerOf } from '../../messages/Told.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import { EncounterClientError, type EncounterClientErrorKind } from '../EncounterClientError.js'
import { isRecord } from './httpShapes.js'

const tell = tellerOf('http', words)

const kinds: Readonly<Record<EncounterClientErrorKind, true>> = {
  invalid: true,
  conflict: true,
  'not-found': true,
  unauthorized: true,
  unavailable: true,
  full: true,
}

const isKind = (value: unknown): value is EncounterClientErrorKind =>
  isText(value) && Object.hasOwn(kinds, value)

/** The kind of error that a status code alone tells. */
export const kindOf = (status: number): EncounterClientErrorKind => {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 413 || status === 507) return 'full'
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'unavailable'
  return 'invalid'
}

/** What is said of an answer whose own words are not shown. */
export const messageOf = (kind: EncounterClientErrorKind, status: number): Said => {
  switch (kind) {
    case 'unauthorized':
      return status === 401 ? tell('signedOut') : tell('mayNot')
    case 'not-found':
      return tell('isGone')
    case 'conflict':
      return tell('wasChanged')
    case 'full':
      return tell('isFull')
    case 'unavailable':
      return status === 429 || status === 503 ? tell('isBusy') : tell('failed')
    case 'invalid':
      return tell('isRefused')
  }
}

/**
 * Reads an answer that is no success: problem+json (RFC 9457) with the members `kind` and `current`, or anything that a
 * proxy may answer in the server's place.
 */
export const readProblem = (status: number, body: unknown): EncounterClientError => {
  const problem = isDictionary(body) ? body : {}
  const kind = isKind(problem.kind) ? problem.kind : kindOf(status)
  // The details of a failure are the server's: a proxy writes them for whoever runs it.
  const isOurs = isKind(problem.kind) && isText(problem.detail)
  // The server answers 404 with a problem: without one there is another server, or a wrong address.
  const isElsewhere = kind === 'not-found' && !isDictionary(body)
  const own = () => (isElsewhere ? tell('unexpectedAnswer') : messageOf(kind, status))
  const said: Sayable = isOurs ? { message: String(problem.detail) } : own()
  if (kind !== 'conflict') return new EncounterClientError(kind, said)
  if (isRecord(problem.current)) {
    return new EncounterClientError('conflict', said, { current: problem.current })
  }
  // A form resolves a conflict with the current record, so without one it can only try again.
  return new EncounterClientError('unavailable', tell('failed'))
}
