import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { isId } from '../../client/storedShapes.js'
import type { Capability } from '../../encounter/User.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { Authenticate } from './Authenticate.js'

/** Where tokens come from, and which of their claims say who the user is. A claim within others: `realm_access.roles`. */
export interface OidcOptions {
  readonly issuer: string
  readonly audience: string
  /** Address of the issuer's keys. */
  readonly jwksUri: string
  /** Claim with the user's name; default `name`. */
  readonly nameClaim?: string
  /** Claim with the user's entry in the directory of providers; default `provider_id`. */
  readonly providerClaim?: string
  /** Claim with the user's roles; default `roles`. */
  readonly rolesClaim?: string
  /** What each role may do. */
  readonly roles: Readonly<Record<string, readonly Capability[]>>
}

const claimAt = (payload: JWTPayload, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (isDictionary(value) ? value[part] : undefined), payload)

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
  {
    issuer,
    audience,
    jwksUri,
    nameClaim = 'name',
    providerClaim = 'provider_id',
    rolesClaim = 'roles',
    roles,
  }: OidcOptions,
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
    const id = verified?.payload.sub
    if (verified === undefined || id === undefined) return undefined
    const { payload } = verified
    const [name, providerId, given] = [nameClaim, providerClaim, rolesClaim].map((path) =>
      claimAt(payload, path),
    )
    const held: readonly unknown[] = Array.isArray(given) ? given : [given]
    const may = held.flatMap((role) =>
      isText(role) && Object.hasOwn(roles, role) ? (roles[role] ?? []) : [],
    )
    return {
      id,
      name: isText(name) && name !== '' ? name : id,
      capabilities: [...new Set(may)],
      ...(isId(providerId) && providerId !== '' ? { providerId } : undefined),
    }
  }
}
