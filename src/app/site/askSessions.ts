import { askSession } from '../../client/http/askSession.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { EarlyAnswers } from './OpenedServer.js'

/**
 * Asks an encounter server who is signed in while the app's code is on its way; undefined where config.json does not say it
 * all. What is wrong with it is told later.
 */
export const askSessions = (config: unknown): EarlyAnswers | undefined => {
  if (!isDictionary(config)) return undefined
  const { client, baseUrl, tokens = [undefined], signIn = config.smart } = config
  // Whoever signs in has a token later.
  if (client !== 'http' || signIn !== undefined || !isText(baseUrl) || !Array.isArray(tokens))
    return undefined
  return tokens.map((token) => askSession(baseUrl, token))
}
