import { createHash } from 'node:crypto'
import { isId } from '../../client/storedShapes.js'
import { capabilities, isCapability } from '../../encounter/capabilities.js'
import type { User } from '../../encounter/User.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import { SettingsError } from '../cli/readSettings.js'
import type { Authenticate } from './Authenticate.js'

const readUser = (value: unknown, token: string): User => {
  const refuse = (why: string): never => {
    throw new SettingsError(`TOKENS: the user of token “${token.slice(0, 4)}…” ${why}.`)
  }
  if (!isDictionary(value)) return refuse('is not an object')
  const { id, name, providerId } = value
  if (!isText(id) || !isText(name)) return refuse('needs an id and a name')
  const may = value.capabilities
  if (!Array.isArray(may) || !may.every(isCapability)) {
    return refuse(`needs capabilities, each one of: ${capabilities.join(', ')}`)
  }
  return { id, name, capabilities: may, ...(isId(providerId) ? { providerId } : undefined) }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Users by fixed tokens, for trying out: `{ "a-long-token": { "id", "name", "capabilities", "providerId" } }`.
 *
 * @throws SettingsError that says what is wrong with the tokens.
 */
export const staticTokens = (tokens: unknown): Authenticate => {
  if (!isDictionary(tokens))
    throw new SettingsError('TOKENS has to be a JSON object of users by their token. See docs/deploy.md.')
  // Looked up by digest, so that the time of a look-up tells nothing of a token.
  const users = new Map(Object.entries(tokens).map(([token, user]) => [digest(token), readUser(user, token)]))
  return async (token) => users.get(digest(token))
}
