import { isCapability } from '../../encounter/capabilities.js'
import type { Capability } from '../../encounter/User.js'
import * as words from '../../messages/en/smartConfig.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { ConfigProblem } from '../site/configProblem.js'

const tell = tellerOf('smartConfig', words)

/** An EHR that the app may be opened from. */
export interface SmartIssuer {
  /** Base address of its FHIR server, as it stands in `iss`. */
  readonly url: string
  /** What the clinic calls it. */
  readonly name: string
  /** It is known to ask again who somebody is (`prompt=login`), though its ID tokens do not tell when it did. */
  readonly asksAgain?: boolean
}

/** What those with a role may do. */
export interface SmartRole {
  /** A code of `PractitionerRole.code`, alone or after its system and "|". */
  readonly code: string
  readonly capabilities: readonly Capability[]
}

/** What config.json says of the EHRs that people sign in with. */
export interface SmartConfig {
  readonly clientId: string
  readonly issuers: readonly [SmartIssuer, ...SmartIssuer[]]
  /** In the place of the usual scopes. */
  readonly scopes: string | undefined
  /** What a user may do whom no role says more of. */
  readonly capabilities: readonly Capability[]
  readonly roles: readonly SmartRole[]
}

/** Whether tokens may travel there: encrypted, or within this machine. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))

const readIssuer = (given: unknown): SmartIssuer => {
  const { url, name, asksAgain = false } = isDictionary(given) ? given : { url: given }
  if (!isText(url) || !URL.canParse(url) || (name !== undefined && (!isText(name) || name.trim() === '')))
    throw new ConfigProblem(tell('wrongIssuers'))
  const address = new URL(url)
  if (!isSafe(address) || address.search !== '' || address.hash !== '')
    throw new ConfigProblem(tell('wrongIssuers'))
  if (typeof asksAgain !== 'boolean') throw new ConfigProblem(tell('wrongIssuers'))
  return { url, name: name ?? address.host, ...(asksAgain ? { asksAgain } : undefined) }
}

const readCapabilities = (given: unknown): readonly Capability[] => {
  if (!Array.isArray(given) || !given.every(isCapability))
    throw new ConfigProblem(tell('wrongSmartCapabilities'))
  return given
}

const readRole = (given: unknown): SmartRole => {
  const { code, capabilities } = isDictionary(given) ? given : {}
  if (!isText(code) || code === '') throw new ConfigProblem(tell('wrongSmartCapabilities'))
  return { code, capabilities: readCapabilities(capabilities) }
}

/** @throws ConfigProblem that says what is wrong. */
export const readSmartConfig = (config: Dictionary): SmartConfig => {
  const {
    clientId,
    issuers,
    scopes,
    capabilities = [],
    roles = [],
  } = isDictionary(config.smart) ? config.smart : {}
  if (!isText(clientId) || clientId === '') throw new ConfigProblem(tell('noClientId'))
  const [first, ...others] = Array.isArray(issuers) ? issuers.map(readIssuer) : []
  if (first === undefined) throw new ConfigProblem(tell('wrongIssuers'))
  if (scopes !== undefined && (!isText(scopes) || !/(?:^| )openid(?: |$)/.test(scopes)))
    throw new ConfigProblem(tell('wrongScopes'))
  if (!Array.isArray(roles)) throw new ConfigProblem(tell('wrongSmartCapabilities'))
  return {
    clientId,
    issuers: [first, ...others],
    scopes,
    capabilities: readCapabilities(capabilities),
    roles: roles.map(readRole),
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

/** The issuer of config.json with an address; undefined for any other: it could be a false server. */
export const issuerOf = ({ issuers }: Pick<SmartConfig, 'issuers'>, iss: string): SmartIssuer | undefined =>
  issuers.find(({ url }) => withoutSlash(url) === withoutSlash(iss))
