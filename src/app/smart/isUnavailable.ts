import { EncounterClientError } from '../../client/EncounterClientError.js'

/** Whether an EHR did not answer. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof EncounterClientError && error.kind === 'unavailable'
