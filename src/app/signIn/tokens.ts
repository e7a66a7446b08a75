import { isAbsentOr } from '../../client/storedShapes.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'

/** The tokens of one user, with what the issuer said when it gave them. */
export interface Tokens {
  readonly accessToken: string
  /** When the access token expires, in ms; absent where the issuer does not say. */
  readonly expiresAt?: number
  readonly refreshToken?: string
  readonly idToken?: string
  readonly scope?: string
  readonly claims: Dictionary
  readonly context: Dictionary
}

const isTokens = (value: unknown): value is Tokens =>
  isDictionary(value) &&
  isText(value.accessToken) &&
  isAbsentOr(value.expiresAt, (at): at is number => typeof at === 'number') &&
  isAbsentOr(value.refreshToken, isText) &&
  isAbsentOr(value.idToken, isText) &&
  isAbsentOr(value.scope, isText) &&
  isDictionary(value.claims) &&
  isDictionary(value.context)

/** Reads tokens that a page before this one wrote; undefined if these are none. */
export const parseTokens = (text: string | null): Tokens | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isTokens(value) ? value : undefined
  } catch {
    return undefined
  }
}
