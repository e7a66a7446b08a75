import type { FhirCoding } from '../client/fhir/FhirClientOptions.js'
import { todayOf } from '../encounter/calendarDate.js'
import { createChecker } from '../encounter/createChecker.js'
import type { Dictionary } from '../schema/isDictionary.js'
import type { AppClient } from './AppClient.js'
import { createClients } from './createClients.js'
import type { OpenedServer, OpenForUser, ServerSite } from './OpenedServer.js'
import { type FhirUser, readFhirConfig } from './readFhirConfig.js'

/** Opens a FHIR server for its users. Its clients make the checks themselves: the server makes none. */
export const openFhirFor = async (
  users: readonly FhirUser[],
  encounterType: FhirCoding,
  { definition: { schema, ui }, codes }: ServerSite,
): Promise<OpenedServer> => {
  const [{ createFhirClient, createFhirDirectory }, { withOutbox }] = await Promise.all([
    import('../client/fhir/createFhirClient.js'),
    import('../client/outbox/withOutbox.js'),
  ])
  const today = () => todayOf(new Date())
  const opened = await Promise.all(
    users.map(async ({ user, server }) => {
      const directory = createFhirDirectory({ ...server, schema, ui })
      const { check: checkErrors } = createChecker({ codes, directory, ui, today })
      const fhir = await createFhirClient({
        ...{ ...server, schema, ui, checkErrors, encounterType },
        user: () => user,
      })
      const name = `${server.baseUrl} ${user.id}`
      const client: AppClient = withOutbox(fhir, { name, user: () => user, ...{ schema, ui } })
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
  site: ServerSite,
  openForUser: OpenForUser,
): Promise<OpenedServer> => {
  const { encounterType, usersOf } = readFhirConfig(config, site.page)
  return openForUser(async (signIn) => openFhirFor(usersOf(signIn), encounterType, site))
}
