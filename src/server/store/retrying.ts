import { EncounterClientError } from '../../client/EncounterClientError.js'
import * as words from '../../messages/en/server.js'

/** Another transaction was first. The work is done again over what it left. */
export class WriteRace extends Error {
  override readonly name = 'WriteRace'
}

/** SQLSTATE of transactions that may succeed when they are run again: serialization, deadlock, unique. */
const transient = ['40001', '40P01', '23505']

/** SQLSTATE class of what a database without space answers. */
const noSpace = /^53[124]/

const stateOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const maxAttempts = 8

/** Runs a transaction, and again where another one was first. */
export const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isRace = error instanceof WriteRace || transient.includes(stateOf(error))
      if (isRace && attempt < maxAttempts) continue
      if (isRace) throw new EncounterClientError('unavailable', words.isBusy, { cause: error })
      if (noSpace.test(stateOf(error))) {
        throw new EncounterClientError('full', words.isFull, { cause: error })
      }
      throw error
    }
  }
}
