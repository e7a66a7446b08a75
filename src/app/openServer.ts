import { EncounterClientError } from '../client/EncounterClientError.js'
import type { EncounterDefinition } from '../encounter/EncounterDefinition.js'
import * as words from '../messages/en/serverConfig.js'
import { type Said, type Told, tellerOf } from '../messages/Told.js'
import { isDictionary, isText } from '../schema/isDictionary.js'
import type { AppClient } from './AppClient.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'
import { type Clients, createClients } from './createClients.js'
import type { AppUsers } from './users.js'

const tell = tellerOf('serverConfig', words)

/** How config.json says where the server is. */
export interface ServerConfig {
  readonly baseUrl: string
  /** Tokens to try the server out with, one a user. Without any, whoever signs people in stands before the server. */
  readonly tokens: readonly string[]
}

/** The server that keeps encounters, or why it cannot be used. */
export type OpenedServer =
  | { readonly kind: 'server'; readonly clients: Clients<AppClient>; readonly users: AppUsers }
  | { readonly kind: 'refused'; readonly message: string; readonly told?: Told | undefined }
  | { readonly kind: 'unreachable' }

/** Thrown for a config.json whose server cannot be used. */
class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
  readonly told: Told

  constructor({ message, told }: Said) {
    super(message)
    this.told = told
  }
}

/** The name of the choice in config.json. */
const choice = 'http'

/**
 * Reads the server that config.json names; undefined if it names none.
 *
 * @param page Address of the app, which a relative address of the server is below.
 * @throws ConfigProblem that says what is wrong.
 */
const readServer = (answer: ConfigAnswer, page: string): ServerConfig | undefined => {
  if (answer.kind !== 'read' || !isDictionary(answer.config) || answer.config.client !== choice)
    return undefined
  const { baseUrl, tokens = [] } = answer.config
  if (!isText(baseUrl) || baseUrl === '' || !URL.canParse(baseUrl, page))
    throw new ConfigProblem(tell('noBaseUrl'))
  const url = new URL(baseUrl, page)
  if (!/^https?:$/.test(url.protocol)) throw new ConfigProblem(tell('noBaseUrl'))
  if (!Array.isArray(tokens) || !tokens.every(isText)) throw new ConfigProblem(tell('wrongTokens'))
  return { baseUrl: url.href, tokens }
}

const signIn = async (
  storage: AppStorage,
  { baseUrl, tokens }: ServerConfig,
  { schema, ui }: EncounterDefinition,
): Promise<OpenedServer> => {
  const [{ createHttpClient, readHttpSession }, { withOutbox }, { readSessions }] = await Promise.all([
    import('../client/http/createHttpClient.js'),
    import('../client/outbox/withOutbox.js'),
    import('./outbox/readSessions.js'),
  ])
  const serverOf = (token: string | undefined) => ({
    baseUrl,
    ...(token === undefined ? undefined : { getToken: async () => token }),
  })
  const servers = (tokens.length === 0 ? [undefined] : tokens).map(serverOf)
  const asked = servers.map((server) => readHttpSession(server))
  const sessions = (await readSessions(storage, baseUrl, asked)).map((session, place) => ({
    ...session,
    server: servers[place] ?? { baseUrl },
  }))
  const [first, ...others] = sessions.map(({ user }) => user)
  if (first === undefined) return { kind: 'unreachable' }
  const clients = createClients((user): AppClient => {
    const session = sessions.find((known) => known.user === user)
    if (session === undefined) throw new Error(`No session has the user ${user.id}.`)
    return withOutbox(createHttpClient({ ...session.server, supports: session.supports }), {
      name: `${baseUrl} ${user.id}`,
      user: () => user,
      ...{ schema, ui },
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
  page: string,
  definition: EncounterDefinition,
): Promise<OpenedServer | undefined> => {
  const answer = await asked
  if (answer.kind === 'unreachable')
    return storage.readConfigured() === choice ? { kind: 'unreachable' } : undefined
  try {
    const config = readServer(answer, page)
    if (config === undefined) return undefined
    storage.writeConfigured(choice)
    return await signIn(storage, config, definition)
  } catch (error) {
    if (error instanceof ConfigProblem || error instanceof EncounterClientError) {
      return { kind: 'refused', message: error.message, told: error.told }
    }
    return { kind: 'unreachable' }
  }
}
