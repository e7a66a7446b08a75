import { STATUS_CODES } from 'node:http'
import { EncounterClientError, type EncounterClientErrorKind } from '../../client/EncounterClientError.js'
import type { Frozen } from '../../client/http/Frozen.js'
import type { ProblemJson } from '../../client/http/openapi.gen.js'
import * as words from '../../messages/en/server.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { isAway } from '../database/isAway.js'

/** An answer that is no success, as problem+json (RFC 9457). */
export type Problem = Frozen<ProblemJson>

const statuses: Readonly<Record<EncounterClientErrorKind, readonly [status: number, title: string]>> = {
  invalid: [422, 'Unprocessable Content'],
  conflict: [412, 'Precondition Failed'],
  'not-found': [404, 'Not Found'],
  unauthorized: [403, 'Forbidden'],
  unavailable: [503, 'Service Unavailable'],
  full: [507, 'Insufficient Storage'],
}

/** A request that lacks what the interface asks for. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const statusOf = (error: unknown): number =>
  isDictionary(error) && typeof error.statusCode === 'number' ? error.statusCode : 500

/** The answer to a request that failed. What the server does not expect is a failure, whose details stay in its log. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof EncounterClientError) {
    const [status, title] = statuses[error.kind]
    const { kind, message: detail, current } = error
    return { status, title, detail, kind, ...(current === undefined ? undefined : { current }) }
  }
  if (error instanceof RequestProblem) {
    const { status, message: detail } = error
    return {
      status,
      title: STATUS_CODES[status] ?? 'Bad Request',
      detail,
      kind: status === 401 ? 'unauthorized' : status === 429 ? 'unavailable' : 'invalid',
    }
  }
  if (isAway(error))
    return { status: 503, title: 'Service Unavailable', detail: words.isBusy, kind: 'unavailable' }
  const status = statusOf(error)
  if (status === 413) return { status, title: 'Content Too Large', detail: words.tooLarge, kind: 'invalid' }
  if (status === 429) return { status, title: 'Too Many Requests', detail: words.isBusy, kind: 'unavailable' }
  if (status === 404) return { status, title: 'Not Found', detail: words.noSuchAddress, kind: 'invalid' }
  if (status < 500)
    return { status, title: STATUS_CODES[status] ?? 'Bad Request', detail: words.badRequest, kind: 'invalid' }
  return { status: 500, title: 'Internal Server Error', detail: words.failed, kind: 'unavailable' }
}
