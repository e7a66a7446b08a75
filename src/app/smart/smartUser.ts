import type { Capability } from '../../encounter/User.js'
import { type Dictionary, isText } from '../../schema/isDictionary.js'
import type { SmartConfig } from './SmartConfig.js'

/** The resource of whoever is signed in, or why there is none that can work here. */
export type FhirUser =
  | { readonly kind: 'user'; readonly reference: string }
  /** The EHR does not say who it is, or names somebody of another server. */
  | { readonly kind: 'untold' }
  /** Someone of another type, such as a patient. */
  | { readonly kind: 'other'; readonly type: string }

const working = new Set(['Practitioner', 'PractitionerRole', 'Person'])

/**
 * Reads `fhirUser` of the ID token, or `profile` as SMART 1 calls it: an address on the server that signed the user in, or a
 * reference.
 */
export const readFhirUser = ({ fhirUser, profile }: Dictionary, issuer: string): FhirUser => {
  const given = isText(fhirUser) ? fhirUser : profile
  const base = `${issuer.replace(/\/+$/, '')}/`
  const reference = isText(given) && given.startsWith(base) ? given.slice(base.length) : given
  const [, type] = isText(reference)
    ? (/^([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(reference) ?? [])
    : []
  if (type === undefined || !isText(reference)) return { kind: 'untold' }
  if (!working.has(type)) return { kind: 'other', type }
  return { kind: 'user', reference: reference.split('/').slice(0, 2).join('/') }
}

/** What a user may do: what is said of all their roles, or of everybody where nothing is said of any. */
export const capabilitiesOf = (
  { capabilities, roles }: Pick<SmartConfig, 'capabilities' | 'roles'>,
  codes: readonly string[],
): readonly Capability[] => {
  const known = roles.filter(({ code }) => codes.includes(code))
  return known.length === 0 ? capabilities : [...new Set(known.flatMap((role) => role.capabilities))]
}
