import { askSession } from '../../client/http/askSession.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { ConfigAnswer } from '../appStorage.js'
import type { EarlyAnswers } from './OpenedServer.js'

/**
 * Asks an encounter server who is signed in while the app's code is on its way; undefined where config.json does not say it
 * all. What is wrong with it is told later.
 *
 * @param askReads Asks beside it for what the last visit asked for first.
 */
export const askSessions = (
  answer: ConfigAnswer,
  askReads: (baseUrl: string, tokens: readonly unknown[]) => EarlyAnswers['reads'],
): EarlyAnswers | undefined => {
  if (answer.kind !== 'read' || !isDictionary(answer.config)) return undefined
  const { client, baseUrl, tokens = [undefined], smart, signIn = smart } = answer.config
  // Whoever signs in has a token later.
  if (client !== 'http' || signIn !== undefined || !isText(baseUrl) || !Array.isArray(tokens))
    return undefined
  return {
    sessions: tokens.map((token) => askSession(baseUrl, token)),
    reads: askReads(baseUrl, tokens),
  }
}
