import type { Directory } from '../../client/Directory.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { FhirServerOptions } from '../../client/fhir/FhirClientOptions.js'
import { answeredBy, answeredOnceBy } from '../../client/http/answeredBy.js'
import type { HttpServerOptions } from '../../client/http/HttpClientOptions.js'
import type { EncounterDefinition } from '../../encounter/EncounterDefinition.js'
import * as words from '../../messages/en/serverConfig.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import type { AppClient } from '../AppClient.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'
import { lockAfterOf } from '../lock/lockKeys.js'
import { readSignIn } from '../signIn/readSignIn.js'
import type { SignIn } from '../signIn/SignIn.js'
import { ConfigProblem, readAddress } from './configProblem.js'
import { createClients } from './createClients.js'
import { askFirstReads } from './firstReads.js'
import type { OpenedServer, OpenForUser, ServerSite } from './OpenedServer.js'
import { readFhirServer } from './readFhirConfig.js'
import { isServer } from './serverChoice.js'
import { confirmReads, watchFirstReads } from './watchFirstReads.js'

const tell = tellerOf('serverConfig', words)

/** How config.json says where the server is. */
export interface ServerConfig {
  readonly baseUrl: string
  /** Tokens to try the server out with, one a user. Without any, whoever signs people in stands before the server. */
  readonly tokens: readonly string[]
  /** A FHIR server that names the patients in the place of the encounter server. */
  readonly directory?: FhirServerOptions
}

/**
 * Reads how config.json says where the server is.
 *
 * @param page Address of the app, which a relative address is below.
 * @throws ConfigProblem that says what is wrong.
 */
const readServer = (config: Dictionary, page: string): ServerConfig => {
  const { tokens = [], directory } = config
  const baseUrl = readAddress(config.baseUrl, page, tell('noBaseUrl'))
  if (!Array.isArray(tokens) || !tokens.every(isText)) throw new ConfigProblem(tell('wrongTokens'))
  if (directory === undefined) return { baseUrl, tokens }
  if (!isDictionary(directory) || directory.client !== 'fhir') throw new ConfigProblem(tell('wrongDirectory'))
  return { baseUrl, tokens, directory: readFhirServer(directory, page) }
}

const openDirectory = async (
  options: FhirServerOptions | undefined,
  { schema, ui }: EncounterDefinition,
): Promise<{ readonly directory?: Directory }> => {
  if (options === undefined) return {}
  const { createFhirDirectory } = await import('../../client/fhir/createFhirClient.js')
  return { directory: createFhirDirectory({ ...options, schema, ui }) }
}

/** @throws ConfigProblem for an issuer that cannot be used. */
const prepareSignIn = (config: Dictionary, { tab }: AppStorage, { page, lock }: ServerSite): OpenForUser => {
  const issuer = readSignIn(config)
  if (issuer === undefined) return (open) => open(undefined)
  return async (open) => {
    const { openSignedIn } = await import('../signIn/openSignedIn.js')
    const redirectUri = new URL(import.meta.env.BASE_URL, page).href
    return openSignedIn({ ...issuer, tab, redirectUri, lock }, open)
  }
}

const openHttp = async (
  storage: AppStorage,
  { baseUrl, tokens, directory }: ServerConfig,
  { definition, early }: ServerSite,
  signIn: SignIn | undefined,
): Promise<OpenedServer> => {
  const [{ createHttpClient, readHttpSession }, { withOutbox }, { readSessions }, named] = await Promise.all([
    import('../../client/http/createHttpClient.js'),
    import('../../client/outbox/withOutbox.js'),
    import('./readSessions.js'),
    openDirectory(directory && { ...directory, ...(signIn && { getToken: signIn.getToken }) }, definition),
  ])
  const serverOf = (token: string | undefined): HttpServerOptions => ({
    baseUrl,
    ...(token === undefined ? undefined : { getToken: async () => token }),
  })
  const servers: readonly HttpServerOptions[] =
    signIn === undefined
      ? (tokens.length === 0 ? [undefined] : tokens).map(serverOf)
      : [{ baseUrl, getToken: signIn.getToken }]
  const asked = servers.map((server, place) =>
    // What was asked early was asked without signing in.
    readHttpSession({ ...server, ...(signIn === undefined ? answeredOnceBy(early?.sessions[place]) : {}) }),
  )
  const name = signIn === undefined ? baseUrl : `${baseUrl} ${signIn.subject}`
  // In parallel with the session.
  const asking = signIn?.getToken({ isRefused: false }).then(
    (token) => askFirstReads(storage, baseUrl, [token], signIn.subject),
    () => undefined,
  )
  const known = readSessions(storage, name, asked)
  await Promise.allSettled([known])
  const reads = await confirmReads(await (signIn === undefined ? early?.reads : asking), asked)
  const sessions = (await known).map((session, place) => ({
    ...session,
    place,
    server: servers[place] ?? { baseUrl },
  }))
  const [first, ...others] = sessions.map(({ user }) => user)
  if (first === undefined) return { kind: 'unreachable' }
  const { schema, ui } = definition
  const clients = createClients((user): AppClient => {
    const session = sessions.find((known) => known.user === user)
    if (session === undefined) throw new Error(`No session has the user ${user.id}.`)
    const { place, server, supports } = session
    const findEarly = watchFirstReads(
      storage,
      { baseUrl, subject: signIn?.subject, place, userId: user.id },
      reads?.place === place ? reads : undefined,
    )
    const client = { ...createHttpClient({ ...server, supports, ...answeredBy(findEarly) }), ...named }
    return withOutbox(client, {
      ...{ name: `${baseUrl} ${user.id}`, server: baseUrl, user: () => user, schema, ui },
      // Without a token, whoever signs people in may have signed in somebody else since.
      ...(server.getToken === undefined && {
        readUser: async () => (await readHttpSession(server)).user,
      }),
    })
  })
  return { kind: 'server', clients, users: [first, ...others] }
}

/**
 * Opens the server that config.json names; undefined if it names none. It wins over a storage that was chosen in
 * Settings: whoever runs the site moved its encounters to the server. Where config.json cannot be fetched and it last
 * named a server, the app stops rather than keep encounters in the browser, where nobody would look for them.
 */
export const openServer = async (
  storage: AppStorage,
  asked: Promise<ConfigAnswer>,
  site: ServerSite,
): Promise<OpenedServer | undefined> => {
  const answer = await asked
  if (answer.kind === 'unreachable') {
    return isServer(storage.readConfigured()) ? { kind: 'unreachable' } : undefined
  }
  const config = answer.kind === 'read' && isDictionary(answer.config) ? answer.config : {}
  const { client: choice } = config
  if (!isServer(choice)) return undefined
  const lockable = { ...site, lock: { records: storage.records, after: lockAfterOf(config) } }
  try {
    if (config.smart !== undefined) {
      const { openSmart } = await import('../smart/openSmart.js')
      const server = choice === 'http' ? readServer(config, site.page) : undefined
      const opened = await openSmart(
        config,
        storage.tab,
        { ...lockable, storage },
        server && ((signIn, directory) => openHttp(storage, { ...server, directory }, site, signIn)),
      )
      storage.writeConfigured(choice)
      return opened
    }
    const openForUser = prepareSignIn(config, storage, lockable)
    if (choice === 'fhir') {
      const { openFhir } = await import('./openFhir.js')
      const opened = await openFhir(config, { ...site, storage }, openForUser)
      storage.writeConfigured(choice)
      return opened
    }
    const server = readServer(config, site.page)
    storage.writeConfigured(choice)
    return await openForUser((signIn) => openHttp(storage, server, site, signIn))
  } catch (error) {
    if (error instanceof ConfigProblem || error instanceof EncounterClientError) {
      return { kind: 'refused', message: error.message, told: error.told }
    }
    return { kind: 'unreachable' }
  }
}
