import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { waitFor } from '../http/createRequester.js'
import { planRetry } from '../http/retryPlan.js'

const tell = tellerOf('fhir', words)

/** Someone else's write was first, or what was remembered is old: the attempt starts again, and reads what there is now. */
export class WriteRace extends Error {
  override readonly name = 'WriteRace'
}

/** Whether a write took place is unknown: the next attempt looks. */
export class LostWrite extends Error {
  override readonly name = 'LostWrite'
  readonly error: EncounterClientError

  constructor(error: EncounterClientError) {
    super(error.message)
    this.error = error
  }
}

/** How often a write is tried against others. */
const maxAttempts = 5

/** Begins again where others were first, or an answer was lost. */
export const attempting = async <T>(
  signal: AbortSignal | undefined,
  work: (isFirst: boolean) => Promise<T>,
): Promise<T> => {
  signal?.throwIfAborted()
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    try {
      return await work(attempt === 1)
    } catch (error) {
      if (error instanceof WriteRace) continue
      if (!(error instanceof LostWrite)) throw error
      const wait = planRetry(attempt, undefined, Math.random())
      if (wait === undefined) throw error.error
      await waitFor(wait, undefined)
    }
  }
  throw new EncounterClientError('unavailable', tell('isBusyWriting'))
}
