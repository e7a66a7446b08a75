import { EncounterClientError } from './EncounterClientError.js'

/**
 * Fetches a part of a client when it is first needed; one that could not be fetched is tried again the next time.
 *
 * @throws EncounterClientError of kind `unavailable` where it cannot be fetched.
 */
export const fetchOnce = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let part: Promise<T> | undefined
  return () => {
    part ??= load().catch((cause: unknown) => {
      part = undefined
      throw new EncounterClientError(
        'unavailable',
        'a part of this page could not be fetched. Check the connection and try again.',
        { cause },
      )
    })
    return part
  }
}
