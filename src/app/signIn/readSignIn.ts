import * as words from '../../messages/en/serverConfig.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { ConfigProblem } from '../site/configProblem.js'

const tell = tellerOf('serverConfig', words)

/** The issuer that config.json names. */
export interface SignInConfig {
  readonly issuer: string
  readonly clientId: string
  readonly scope: string
  readonly parameters: Readonly<Record<string, string>>
  /** It is known to ask again who somebody is (`prompt=login`), though its ID tokens do not tell when it did. */
  readonly asksAgain?: boolean
}

/** `offline_access`: a refresh token, by which the app goes on without leaving for the issuer. */
const usualScope = ['openid', 'profile', 'offline_access'].join(' ')

/** Names in the address of a request that are the app's own. */
const reserved = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'code_challenge',
])

const isParameters = (value: unknown): value is SignInConfig['parameters'] =>
  isDictionary(value) && Object.entries(value).every(([name, text]) => isText(text) && !reserved.has(name))

/** Tokens travel to the issuer: only over https, but for a machine itself. */
const isIssuer = (value: unknown): value is string => {
  if (!isText(value) || !URL.canParse(value)) return false
  const { protocol, hostname, search, hash } = new URL(value)
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  return isSafe && search === '' && hash === ''
}

/**
 * Reads which issuer signs people in; undefined if config.json names none.
 *
 * @throws ConfigProblem that says what is wrong.
 */
export const readSignIn = ({ signIn, tokens }: Dictionary): SignInConfig | undefined => {
  if (signIn === undefined) return undefined
  const {
    issuer,
    clientId,
    scope = usualScope,
    parameters = {},
    asksAgain,
  } = isDictionary(signIn) ? signIn : {}
  if (!isIssuer(issuer)) throw new ConfigProblem(tell('wrongIssuer'))
  if (!isText(clientId) || clientId === '') throw new ConfigProblem(tell('wrongClientId'))
  if (!isText(scope) || !scope.split(' ').includes('openid')) throw new ConfigProblem(tell('wrongScope'))
  if (!isParameters(parameters)) throw new ConfigProblem(tell('wrongParameters'))
  // Whoever has a fixed token needs no sign-in.
  if (tokens !== undefined) throw new ConfigProblem(tell('tokensAndIssuer'))
  return { issuer, clientId, scope, parameters, ...(asksAgain === true ? { asksAgain } : undefined) }
}
