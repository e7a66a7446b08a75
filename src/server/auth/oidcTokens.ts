import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type UserClaims, userOfClaims } from '../../client/userOfClaims.js'
import type { Authenticate } from './Authenticate.js'

/** Where tokens come from, and which of their claims say who the user is. */
export interface OidcOptions extends UserClaims {
  readonly issuer: string
  readonly audience: string
  /** Address of the issuer's keys. */
  readonly jwksUri: string
}

const isNotValid = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey

/**
 * Users by the access tokens of an OpenID Connect issuer: JWTs that one of its keys has signed.
 *
 * @param keys Finds the key of a token; default: those at `jwksUri`, which are fetched and kept.
 */
export const oidcTokens = (
  { issuer, audience, jwksUri, ...claims }: OidcOptions,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUri)),
): Authenticate => {
  return async (token) => {
    // An issuer that cannot be reached says nothing about the token: that is a failure of the server, and is tried again.
    const verified = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 30,
    }).catch((error: unknown) => {
      if (isNotValid(error)) return undefined
      throw error
    })
    return verified && userOfClaims(verified.payload, claims)
  }
}
