import * as words from '../messages/en/clientErrors.js'
import type { Sayable } from '../messages/Told.js'
import { tellerOf } from '../messages/Told.js'
import { EncounterClientError } from './EncounterClientError.js'

const tell = tellerOf('clientErrors', words)

/** Creates an error of kind `invalid`. The message says what is wrong and how to fix it. */
export const invalid = (said: string | Sayable, cause?: unknown): EncounterClientError =>
  new EncounterClientError('invalid', said, cause === undefined ? {} : { cause })

/** Creates an error of kind `unavailable`. */
export const unavailable = (said: string | Sayable, cause?: unknown): EncounterClientError =>
  new EncounterClientError('unavailable', said, cause === undefined ? {} : { cause })

/** Returns a client's error unchanged, and wraps anything else as `unavailable`. */
export const asClientError = (cause: unknown): EncounterClientError =>
  cause instanceof EncounterClientError ? cause : unavailable(tell('unexpected'), cause)

/** Whether a client rejected a call because there is no such record. */
export const isNotFound = (error: unknown): error is EncounterClientError =>
  error instanceof EncounterClientError && error.kind === 'not-found'

/** Resolves to undefined if there is no such record. */
export const undefinedIfNotFound = <T>(request: Promise<T>): Promise<T | undefined> =>
  request.catch((error: unknown) => {
    if (isNotFound(error)) return undefined
    throw error
  })
