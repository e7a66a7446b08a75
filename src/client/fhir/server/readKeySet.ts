import { type Dictionary, isDictionary } from '../../../schema/isDictionary.js'

/** How long a server may take, in ms: a user who signs in waits for it. */
const patience = 5_000

/**
 * Reads the keys that a server signs with (RFC 7517); undefined where it does not answer, or does not let pages of other
 * origins read them. A kept answer is not used as it is: it may lack a key that is new.
 */
export const readKeySet = async (address: string): Promise<readonly Dictionary[] | undefined> => {
  try {
    const response = await fetch(address, {
      ...{ cache: 'no-cache', credentials: 'omit', signal: AbortSignal.timeout(patience) },
    })
    const answer: unknown = response.ok ? await response.json() : undefined
    const keys = isDictionary(answer) ? answer.keys : undefined
    return Array.isArray(keys) ? keys.filter(isDictionary) : undefined
  } catch {
    return undefined
  }
}
