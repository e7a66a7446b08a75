import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { FhirCoding, FhirServerOptions, FhirSystems } from '../../client/fhir/FhirClientOptions.js'
import { isId } from '../../client/storedShapes.js'
import { isRoles, type UserClaims, userOfClaims } from '../../client/userOfClaims.js'
import { isCapability } from '../../encounter/capabilities.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/serverConfig.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import type { SignIn } from '../signIn/SignIn.js'
import { ConfigProblem, readAddress } from './configProblem.js'

const tell = tellerOf('serverConfig', words)

/** A user of a FHIR server, which does not tell who is signed in: config.json or an issuer does. */
export interface FhirUser {
  readonly user: User
  readonly server: FhirServerOptions
}

/** What config.json says of a FHIR server that keeps encounters. */
export interface FhirConfig {
  /** @param signIn Absent: those whom config.json lists, each with a token to try the server out with. */
  readonly usersOf: (signIn: SignIn | undefined) => readonly [FhirUser, ...FhirUser[]]
  readonly encounterType: FhirCoding
}

/** An absolute address, as `Identifier.system` has to be. */
const isSystem = (value: unknown): value is string => isText(value) && URL.canParse(value)

/** @throws ConfigProblem */
export const readSystems = ({ systems }: Dictionary): FhirSystems => {
  const { patient, provider, appointment, encounter } = isDictionary(systems) ? systems : {}
  if (isSystem(patient) && isSystem(provider) && isSystem(appointment) && isSystem(encounter))
    return { patient, provider, appointment, encounter }
  throw new ConfigProblem(tell('wrongSystems'))
}

const withToken = (token: unknown): Pick<FhirServerOptions, 'getToken'> => {
  if (token === undefined) return {}
  if (!isText(token)) throw new ConfigProblem(tell('wrongToken'))
  return { getToken: async () => token }
}

/**
 * Reads where a FHIR server is, and the systems of its identifiers.
 *
 * @param page Address of the app, which a relative address is below.
 * @throws ConfigProblem that says what is wrong.
 */
export const readFhirServer = (config: Dictionary, page: string): FhirServerOptions => ({
  baseUrl: readAddress(config.baseUrl, page, tell('noFhirBaseUrl')),
  systems: readSystems(config),
  ...withToken(config.token),
})

const readUser = (given: unknown, server: FhirServerOptions): FhirUser => {
  const { id, name, capabilities: may, providerId, token } = isDictionary(given) ? given : {}
  if (!isText(id) || id === '' || !isText(name) || name.trim() === '')
    throw new ConfigProblem(tell('wrongFhirUsers'))
  if (!Array.isArray(may) || !may.every(isCapability)) throw new ConfigProblem(tell('wrongFhirUsers'))
  if (providerId !== undefined && !isId(providerId)) throw new ConfigProblem(tell('wrongFhirUsers'))
  const user = { id, name, capabilities: may, ...(providerId === undefined ? undefined : { providerId }) }
  return { user, server: { ...server, ...withToken(token) } }
}

/** @throws ConfigProblem */
export const readEncounterType = ({ encounterType }: Dictionary): FhirCoding => {
  const { system, code, display } = isDictionary(encounterType) ? encounterType : {}
  if (!isSystem(system) || !isText(code) || code === '') throw new ConfigProblem(tell('wrongEncounterType'))
  return { system, code, ...(isText(display) && display !== '' ? { display } : undefined) }
}

const readListed = ({ users }: Dictionary, server: FhirServerOptions): FhirConfig['usersOf'] => {
  const [first, ...others] = Array.isArray(users) ? users.map((user) => readUser(user, server)) : []
  if (first === undefined) throw new ConfigProblem(tell('wrongFhirUsers'))
  return () => [first, ...others]
}

const readClaims = ({ nameClaim, providerClaim, rolesClaim, roles }: Dictionary): UserClaims => {
  if (!isRoles(roles)) throw new ConfigProblem(tell('wrongRoles'))
  return {
    roles,
    ...(isText(nameClaim) ? { nameClaim } : undefined),
    ...(isText(providerClaim) ? { providerClaim } : undefined),
    ...(isText(rolesClaim) ? { rolesClaim } : undefined),
  }
}

/** @throws ConfigProblem that says what is wrong. */
export const readFhirConfig = (config: Dictionary, page: string): FhirConfig => {
  const server = readFhirServer(config, page)
  const encounterType = readEncounterType(config)
  if (!isDictionary(config.signIn)) return { encounterType, usersOf: readListed(config, server) }
  const claims = readClaims(config.signIn)
  return {
    encounterType,
    usersOf: (signIn) => {
      const user = signIn && userOfClaims(signIn.claims, claims)
      if (signIn === undefined || user === undefined)
        throw new EncounterClientError('unauthorized', tell('nobodySignedIn'))
      return [{ user, server: { ...server, getToken: signIn.getToken } }]
    },
  }
}
