import type { Sayable } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'
import { choiceOf } from './openClient.js'
import { isServer } from './serverChoice.js'

/** A config.json that stops the app, and everything that is wrong with it. */
export interface RefusedConfig {
  readonly kind: 'wrong-config'
  readonly problems: readonly Sayable[]
}

/** Whether a config.json says which storage of this browser is used, and nothing else: so do most. */
const isUsual = (config: unknown): boolean =>
  isDictionary(config) && Object.keys(config).join() === 'client' && choiceOf(config.client) !== undefined

/**
 * Looks for what is wrong with config.json; undefined if nothing is. The app stops rather than keep encounters where
 * nobody meant them to be: also where there is no config.json any more and the last one named a server.
 */
export const refuseConfig = async (
  storage: AppStorage,
  answer: ConfigAnswer,
): Promise<RefusedConfig | { readonly kind: 'unreachable' } | undefined> => {
  if (answer.kind === 'unreachable' || (answer.kind === 'read' && isUsual(answer.config))) return undefined
  if (answer.kind === 'missing' && !isServer(storage.readConfigured())) return undefined
  const check = await import('../../client/siteConfig/findConfigProblems.js').catch(() => undefined)
  if (check === undefined) return { kind: 'unreachable' }
  const problems =
    answer.kind === 'read'
      ? check.findConfigProblems(answer.config)
      : [answer.kind === 'broken' ? check.describeBroken(answer.text) : check.goneConfig()]
  return problems.length === 0 ? undefined : { kind: 'wrong-config', problems }
}
