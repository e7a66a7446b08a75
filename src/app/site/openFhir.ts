import type { FhirCoding } from '../../client/fhir/FhirClientOptions.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import type { AppClient } from '../AppClient.js'
import { createClients } from './createClients.js'
import type { OpenedServer, OpenForUser, ServerSite } from './OpenedServer.js'
import { type FhirUser, readFhirConfig } from './readFhirConfig.js'
import { readPollInterval } from './readPollInterval.js'
import { type CapabilityStorage, requireCapabilities } from './requireCapabilities.js'

/** What the client of a FHIR server needs of the app. */
export interface FhirSite extends ServerSite {
  readonly storage: CapabilityStorage
}

/** How encounters are kept on a FHIR server. */
export interface FhirKeeping {
  readonly encounterType: FhirCoding
  /** How often to look for the changes of others, in ms; 0 is never. */
  readonly pollInterval?: number
}

/** Opens a FHIR server for its users. Its clients make the checks themselves: the server makes none. */
export const openFhirFor = async (
  users: readonly [FhirUser, ...FhirUser[]],
  keeping: FhirKeeping,
  { definition: { schema, ui }, codes, storage }: FhirSite,
): Promise<OpenedServer> => {
  const [{ createFhirClient, readFhirCapabilities }, { withOutbox }] = await Promise.all([
    import('../../client/fhir/createFhirClient.js'),
    import('../../client/outbox/withOutbox.js'),
  ])
  const [{ server: asked }] = users
  const capabilities = await requireCapabilities(storage, asked.baseUrl, readFhirCapabilities(asked))
  const today = () => todayOf(new Date())
  const opened = await Promise.all(
    users.map(async ({ user, server }) => {
      const fhir = await createFhirClient({
        ...{ ...server, schema, ui, capabilities, ...keeping },
        user: () => user,
        checkErrors: (encounter) => check(encounter),
      })
      // The directory of the client itself: what one of them has just looked up, the other need not.
      const { check } = createChecker({ codes, directory: fhir.directory, ui, today })
      const name = `${server.baseUrl} ${user.id}`
      const client: AppClient = withOutbox(fhir, {
        ...{ name, server: server.baseUrl, user: () => user, schema, ui },
      })
      return { user, client }
    }),
  )
  const [first, ...others] = opened.map(({ user }) => user)
  if (first === undefined) return { kind: 'unreachable' }
  const clients = createClients((user): AppClient => {
    const found = opened.find((known) => known.user === user)
    if (found === undefined) throw new Error(`No client has the user ${user.id}.`)
    return found.client
  })
  return { kind: 'server', clients, users: [first, ...others] }
}

/**
 * Opens the FHIR server that config.json describes.
 *
 * @throws ConfigProblem or an EncounterClientError that says why it cannot be used.
 */
export const openFhir = async (
  config: Dictionary,
  site: FhirSite,
  openForUser: OpenForUser,
): Promise<OpenedServer> => {
  const { encounterType, usersOf } = readFhirConfig(config, site.page)
  const keeping = { encounterType, ...readPollInterval(config) }
  return openForUser(async (signIn) => openFhirFor(usersOf(signIn), keeping, site))
}
