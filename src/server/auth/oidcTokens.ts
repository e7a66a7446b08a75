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
  const options = {
    issuer,
    audience,
    algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
    requiredClaims: ['sub', 'exp'],
    clockTolerance: 30,
  }
  /** A token need not name its key: then any of the issuer's may be it. */
  const verifyByEach = async (token: string, error: errors.JWKSMultipleMatchingKeys) => {
    for await (const key of error) {
      const verified = await jwtVerify(token, key, options).catch((cause: unknown) => {
        if (cause instanceof errors.JWSSignatureVerificationFailed) return undefined
        throw cause
      })
      if (verified !== undefined) return verified
    }
    throw new errors.JWSSignatureVerificationFailed()
  }
  const verify = (token: string) =>
    jwtVerify(token, keys, options).catch((error: unknown) => {
      if (error instanceof errors.JWKSMultipleMatchingKeys) return verifyByEach(token, error)
      throw error
    })
  return async (token) => {
    // An issuer that cannot be reached says nothing about the token: that is a failure of the server, and is tried again.
    const verified = await verify(token).catch((error: unknown) => {
      if (isNotValid(error)) return undefined
      throw error
    })
    return verified && userOfClaims(verified.payload, claims)
  }
}
