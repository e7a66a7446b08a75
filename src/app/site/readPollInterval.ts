import * as words from '../../messages/en/serverConfig.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { ConfigProblem } from './configProblem.js'

const tell = tellerOf('serverConfig', words)

/** Shortest time between two looks for changes, in s: a server may charge for each. */
const shortest = 5

/**
 * Reads how often config.json has the app look for the changes of others: `"pollSeconds": 60`, and 0 is never.
 *
 * @throws ConfigProblem that says what is wrong.
 */
export const readPollInterval = ({ pollSeconds }: Dictionary): { readonly pollInterval?: number } => {
  if (pollSeconds === undefined) return {}
  if (typeof pollSeconds !== 'number' || (pollSeconds !== 0 && !(pollSeconds >= shortest)))
    throw new ConfigProblem(tell('wrongPollSeconds', shortest))
  return { pollInterval: pollSeconds * 1000 }
}
