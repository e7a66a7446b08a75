import * as words from '../../messages/en/browserStorage.js'
import * as own from '../../messages/en/indexedDb.js'
import { tellerOf } from '../../messages/Told.js'
import { unavailable } from '../clientErrors.js'
import { EncounterClientError } from '../EncounterClientError.js'

const tellOwn = tellerOf('indexedDb', own)

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/** Whether a transaction failed because the database is closed. */
export const isClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError'

/** Whether a write failed because its value is nested too deeply to be cloned. */
export const isUncloneable = (error: unknown): boolean =>
  error instanceof EncounterClientError &&
  ['RangeError', 'InternalError', 'DataCloneError'].includes(nameOf(error.cause))

/** Whether a failure may mean that the browser has lost the database. */
export const isLost = (error: unknown): boolean =>
  ['AbortError', 'InvalidStateError', 'UnknownError'].includes(nameOf(error))

/** The error for a database that cannot be opened. */
export const explainOpening = (cause: unknown): EncounterClientError =>
  nameOf(cause) === 'VersionError'
    ? unavailable(tellOwn('newerLayout'), cause)
    : explainFailure(cause, words.notAllowed)

/** The error for a failed transaction. An `EncounterClientError` is returned unchanged. */
export const explainFailure = (cause: unknown, otherwise = own.failed): EncounterClientError => {
  if (cause instanceof EncounterClientError) return cause
  if (nameOf(cause) === 'QuotaExceededError') {
    return new EncounterClientError('full', tellOwn('databaseFull'), { cause })
  }
  if (nameOf(cause) === 'AbortError') {
    return unavailable(tellOwn('interrupted'), cause)
  }
  return unavailable(otherwise, cause)
}

/** The error for a database that does not respond in time. */
export const tookTooLong = (): EncounterClientError => unavailable(tellOwn('tookTooLong'))

/**
 * The error for a transaction that neither completes nor can be aborted. Retrying its key tells whether it was
 * committed.
 */
export const outcomeUnknown = (): EncounterClientError => unavailable(tellOwn('outcomeUnknown'))
