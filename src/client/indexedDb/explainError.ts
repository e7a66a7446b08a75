import { EncounterClientError } from '../EncounterClientError.js'

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/** Whether a database refuses a transaction because it is closed. */
export const isClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError'

/** Whether a write failed for what it was to write: a value that is nested too deeply to be copied. */
export const isUncopyable = (error: unknown): boolean =>
  error instanceof EncounterClientError &&
  ['RangeError', 'InternalError', 'DataCloneError'].includes(nameOf(error.cause))

/** Whether a failure may be that the browser has lost the database. */
export const isLost = (error: unknown): boolean =>
  ['AbortError', 'InvalidStateError', 'UnknownError'].includes(nameOf(error))

/** Makes an error of kind `unavailable`. Its words read on after "Not saved: ". */
export const unavailable = (message: string, cause?: unknown): EncounterClientError =>
  new EncounterClientError('unavailable', message, cause === undefined ? {} : { cause })

/** The error for a database that cannot be opened. */
export const explainOpening = (cause: unknown): EncounterClientError =>
  nameOf(cause) === 'VersionError'
    ? unavailable(
        'a newer version of this app has changed the storage of this browser. Reload this page to get that version, ' +
          'then try again.',
        cause,
      )
    : explainFailure(
        cause,
        'this browser does not let this page store anything, as in some private windows or with site data ' +
          'blocked. Allow site data for this address and try again.',
      )

/** The error for what a transaction failed with; one that says what it is stays as it is. */
export const explainFailure = (
  cause: unknown,
  otherwise = "this browser's storage failed, and nothing of this was written. Try again in a moment.",
): EncounterClientError => {
  if (cause instanceof EncounterClientError) return cause
  if (nameOf(cause) === 'QuotaExceededError') {
    return new EncounterClientError(
      'full',
      'this browser has no room left for this site. What was saved before is safe and the form keeps what you typed: ' +
        'leave this tab open, make room on this device or remove old encounters that were exported, and save again.',
      { cause },
    )
  }
  if (nameOf(cause) === 'AbortError') {
    return unavailable(
      'the browser closed its storage in the middle of this, and nothing of it was written. Try again.',
      cause,
    )
  }
  return unavailable(otherwise, cause)
}

/** The error for a database that does not answer. */
export const tookTooLong = (): EncounterClientError =>
  unavailable(
    "this browser's storage did not answer in time, and nothing of this was written. Try again; if that does not " +
      'help, close the other tabs of this app.',
  )

/** The error for a transaction that neither ends nor can be ended: the repeat of its key tells. */
export const outcomeUnknown = (): EncounterClientError =>
  unavailable("this browser's storage did not say whether it wrote this. Try again: it is not written twice.")
