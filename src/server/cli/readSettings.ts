import { isIP } from 'node:net'
import { isRoles } from '../../client/userOfClaims.js'
import { capabilities } from '../../encounter/capabilities.js'
import type { Capability } from '../../encounter/User.js'
import type { OidcOptions } from '../auth/oidcTokens.js'

/** A setting that is missing or wrong. Its message says how to fix it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** How the server is to run. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** A PostgreSQL database; undefined: PGlite in `dataFolder`. */
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly appFolder: string
  readonly codesFolder: string
  readonly isDemo: boolean
  readonly tokens: unknown
  readonly oidc: OidcOptions | undefined
  /** How the app signs people in with the issuer; undefined: a proxy before the server does. */
  readonly signIn: { readonly issuer: string; readonly clientId: string; readonly scope?: string } | undefined
  readonly trustProxy: string | undefined
  readonly requestsPerMinute: number
}

const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new SettingsError(`${name} is not JSON. In a shell, put it in single quotes. See docs/deploy.md.`)
  }
}

const readNumber = (
  text: string | undefined,
  fallback: number,
  name: string,
  most = Number.MAX_SAFE_INTEGER,
): number => {
  if (text === undefined) return fallback
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 0 && number <= most) return number
  const limit = most === Number.MAX_SAFE_INTEGER ? '' : `, ${most} at most`
  throw new SettingsError(`${name} has to be a whole number${limit}, not “${text}”.`)
}

const readAddress = (text: string, name: string): string => {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new SettingsError(`${name} has to be an address, such as https://id.example, not “${text}”.`)
}

/** The address of a database. It is not repeated: it holds a password. */
const readDatabaseUrl = (text: string | undefined): string | undefined => {
  if (text === undefined || /^(?:postgres|postgresql|socket):/.test(text)) return text
  throw new SettingsError('DATABASE_URL has to be written as postgres://user:password@host/database.')
}

/** Node takes a time zone that it does not know for UTC, in which a visit of the evening is tomorrow's. */
const requireTimeZone = (zone: string | undefined): void => {
  try {
    // Some systems name the file of the zone.
    if (zone !== undefined && !/^[:/]/.test(zone)) new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new SettingsError(`TZ has to be a time zone, such as America/Denver, not “${zone}”.`)
  }
}

const defaultRoles: Readonly<Record<string, readonly Capability[]>> = {
  clinician: ['edit', 'submit', 'return', 'void'],
  'front-desk': capabilities,
}

const readRoles = (text: string | undefined): OidcOptions['roles'] => {
  if (text === undefined) return defaultRoles
  const given = parseJson(text, 'OIDC_ROLES')
  if (isRoles(given)) return given
  throw new SettingsError(
    `OIDC_ROLES has to be a JSON object of lists of capabilities by role. There are: ${capabilities.join(', ')}.`,
  )
}

const readOidc = (env: NodeJS.ProcessEnv): OidcOptions | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URI: jwksUri } = env
  if (issuer === undefined) return undefined
  if (audience === undefined || jwksUri === undefined) {
    throw new SettingsError(
      'OIDC_ISSUER needs OIDC_AUDIENCE, for whom tokens are issued, and OIDC_JWKS_URI, the address of the keys (jwks_uri in the issuer’s /.well-known/openid-configuration).',
    )
  }
  const { OIDC_NAME_CLAIM: nameClaim, OIDC_PROVIDER_CLAIM: providerClaim, OIDC_ROLES_CLAIM: rolesClaim } = env
  return {
    issuer,
    audience,
    jwksUri: readAddress(jwksUri, 'OIDC_JWKS_URI'),
    roles: readRoles(env.OIDC_ROLES),
    ...(nameClaim === undefined ? undefined : { nameClaim }),
    ...(providerClaim === undefined ? undefined : { providerClaim }),
    ...(rolesClaim === undefined ? undefined : { rolesClaim }),
  }
}

const readSignIn = ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_SCOPE: scope,
}: NodeJS.ProcessEnv): Settings['signIn'] => {
  if (clientId === undefined) return undefined
  if (issuer === undefined) {
    throw new SettingsError(
      'OIDC_CLIENT_ID has the app sign people in, and needs OIDC_ISSUER, which signs them in.',
    )
  }
  return { issuer, clientId, ...(scope === undefined ? undefined : { scope }) }
}

const isProxy = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const longest = isIP(address) === 4 ? 32 : 128
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest)
  return isIP(address) > 0 && isRange && more.length === 0
}

const readTrustProxy = (text: string | undefined): string | undefined => {
  const wrong = text?.split(',').find((proxy) => !isProxy(proxy.trim()))
  if (wrong === undefined) return text
  throw new SettingsError(
    `TRUST_PROXY has to be a list of addresses, such as 10.0.0.2 or 10.0.0.0/8, or of loopback, linklocal and uniquelocal, not “${wrong.trim()}”. Believing everybody would let anybody pass for another address.`,
  )
}

/**
 * Reads the settings of the server from its environment and arguments.
 *
 * @throws SettingsError that says what is missing or wrong.
 */
export const readSettings = (given: NodeJS.ProcessEnv, args: readonly string[]): Settings => {
  // A compose file or a shell hands on what is not set as "".
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const unknown = args.filter((arg) => arg !== '--demo')
  if (unknown.length > 0)
    throw new SettingsError(`There is no option ${unknown.join(' ')}. See docs/deploy.md.`)
  requireTimeZone(env.TZ)
  const isDemo = args.includes('--demo')
  const oidc = readOidc(env)
  const tokens = env.TOKENS === undefined ? undefined : parseJson(env.TOKENS, 'TOKENS')
  if (!isDemo && oidc === undefined && tokens === undefined) {
    throw new SettingsError(
      'Nobody could sign in. Set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URI; or, for trying out, TOKENS or the option --demo. See docs/deploy.md.',
    )
  }
  return {
    host: env.HOST ?? '127.0.0.1',
    port: readNumber(env.PORT, 4180, 'PORT', 65_535),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    dataFolder: env.DATA_DIR ?? 'data',
    appFolder: env.APP_DIR ?? 'dist/app',
    codesFolder: env.CODES_DIR ?? 'public/codes',
    isDemo,
    tokens,
    oidc,
    signIn: readSignIn(env),
    trustProxy: readTrustProxy(env.TRUST_PROXY),
    requestsPerMinute: readNumber(env.REQUESTS_PER_MINUTE, 1_200, 'REQUESTS_PER_MINUTE'),
  }
}
