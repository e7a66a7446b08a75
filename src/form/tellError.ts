import { EncounterClientError } from '../client/EncounterClientError.js'
import { callHost } from './callHost.js'

/** Called with why something failed. Return false to keep the console from an error that nothing should throw. */
export type ErrorListener = (error: unknown) => unknown

/**
 * Tells the host why its client failed, and the console of what no client should throw: a fault of the client, which the
 * form can only call unexpected.
 */
export const tellError = (error: unknown, listener: ErrorListener | undefined): void => {
  let answer: unknown
  callHost(() => {
    answer = listener?.(error)
  })
  // biome-ignore lint/suspicious/noConsole: for the developer of the client
  if (answer !== false && !(error instanceof EncounterClientError)) console.error(error)
}
