import * as words from '../../messages/en/signIn.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import { type Dictionary, isText } from '../../schema/isDictionary.js'

const tell = tellerOf('signIn', words)

/** Why oidc-client-ts takes no ID token, of what it throws; undefined where something else is wrong, as no connection. */
export const idTokenRefusal = (cause: unknown): Said | undefined => {
  if (!(cause instanceof Error)) return undefined
  if (/^nonce in id_token/.test(cause.message)) return tell('otherNonce')
  // Of jwt-decode: no token, or none that can be read.
  const isUnreadable = cause.name === 'InvalidTokenError'
  const isRefused = /^(?:ID Token |\w+ (?:not )?in id_token)/.test(cause.message)
  return isUnreadable || isRefused ? tell('noIdToken') : undefined
}

/** What an ID token has to be for. */
interface Expected {
  /** Undefined where it is not known. */
  readonly issuer: string | undefined
  readonly clientId: string
}

/** Why an ID token does not say here who somebody is; undefined if it does. */
export const idTokenProblem = (
  { iss, sub, aud, azp }: Dictionary,
  { issuer, clientId }: Expected,
): Said | undefined => {
  // Whoever has no name would have the same one as everybody else without.
  if (!isText(sub) || sub === '') return tell('noIdToken')
  if (issuer !== undefined && iss !== issuer) return tell('otherIssuer', isText(iss) ? iss : '', issuer)
  const audience: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  const isForApp = audience.includes(clientId) && (azp === undefined || azp === clientId)
  return isForApp ? undefined : tell('otherAudience', clientId)
}
