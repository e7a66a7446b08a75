import { askSession } from '../client/http/askSession.js'
import { isDictionary, isText } from '../schema/isDictionary.js'
import type { EarlyAnswers } from './OpenedServer.js'

/**
 * Asks an encounter server who is signed in while the app's code is on its way; undefined where config.json does not say it
 * all. What is wrong with it is told later.
 */
export const askSessions = (config: unknown): EarlyAnswers | undefined => {
  if (!isDictionary(config) || config.client !== 'http') return undefined
  // A sign-in gives the token first.
  if (config.signIn !== undefined || config.smart !== undefined) return undefined
  const { baseUrl, tokens = [undefined] } = config
  if (!isText(baseUrl) || !Array.isArray(tokens)) return undefined
  return tokens.map((token) => askSession(baseUrl, token))
}
