import { isCapability } from '../encounter/capabilities.js'
import type { Capability, User } from '../encounter/User.js'
import { type Dictionary, isDictionary, isText } from '../schema/isDictionary.js'
import { isId } from './storedShapes.js'

/** Which claims of an issuer say who the user is. A claim within others: `realm_access.roles`. */
export interface UserClaims {
  /** Claim with the user's name; default `name`. */
  readonly nameClaim?: string
  /** Claim with the user's entry in the directory of providers; default `provider_id`. */
  readonly providerClaim?: string
  /** Claim with the user's roles; default `roles`. */
  readonly rolesClaim?: string
  /** What each role may do. */
  readonly roles: Readonly<Record<string, readonly Capability[]>>
}

/** Whether a value says what each role may do. */
export const isRoles = (value: unknown): value is UserClaims['roles'] =>
  isDictionary(value) && Object.values(value).every((may) => Array.isArray(may) && may.every(isCapability))

const claimAt = (claims: Dictionary, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (isDictionary(value) ? value[part] : undefined), claims)

/** The user whom an issuer's claims are about; undefined where they name none. Without a known role, one who may nothing. */
export const userOfClaims = (
  claims: Dictionary,
  { nameClaim = 'name', providerClaim = 'provider_id', rolesClaim = 'roles', roles }: UserClaims,
): User | undefined => {
  const { sub: id } = claims
  if (!isText(id) || id === '') return undefined
  const [name, providerId, given] = [nameClaim, providerClaim, rolesClaim].map((path) =>
    claimAt(claims, path),
  )
  const held: readonly unknown[] = Array.isArray(given) ? given : [given]
  const may = held.flatMap((role) => (isText(role) && Object.hasOwn(roles, role) ? (roles[role] ?? []) : []))
  return {
    id,
    name: isText(name) && name !== '' ? name : id,
    capabilities: [...new Set(may)],
    ...(isId(providerId) && providerId !== '' ? { providerId } : undefined),
  }
}
