import { todayOf } from '../encounter/calendarDate.js'
import { createChecker } from '../encounter/createChecker.js'
import type { Dictionary } from '../schema/isDictionary.js'
import type { AppClient } from './AppClient.js'
import { createClients } from './createClients.js'
import type { OpenedServer, OpenForUser, ServerSite } from './OpenedServer.js'
import { type CapabilityStorage, readCapabilities } from './outbox/readCapabilities.js'
import { readFhirConfig } from './readFhirConfig.js'
import { readPollInterval } from './readPollInterval.js'

/**
 * Opens the FHIR server that config.json describes. Its clients make the checks themselves: the server makes none.
 *
 * @throws ConfigProblem or an EncounterClientError that says why it cannot be used.
 */
export const openFhir = async (
  config: Dictionary,
  { definition: { schema, ui }, codes, page, storage }: ServerSite & { readonly storage: CapabilityStorage },
  openForUser: OpenForUser,
): Promise<OpenedServer> => {
  const { encounterType, usersOf } = readFhirConfig(config, page)
  const polling = readPollInterval(config)
  return openForUser(async (signIn) => {
    const users = usersOf(signIn)
    const [{ createFhirClient, createFhirDirectory, readFhirCapabilities }, { withOutbox }] =
      await Promise.all([
        import('../client/fhir/createFhirClient.js'),
        import('../client/outbox/withOutbox.js'),
      ])
    const [{ server: asked }] = users
    const capabilities = await readCapabilities(storage, asked.baseUrl, readFhirCapabilities(asked))
    const today = () => todayOf(new Date())
    const opened = await Promise.all(
      users.map(async ({ user, server }) => {
        const directory = createFhirDirectory({ ...server, schema, ui })
        const { check: checkErrors } = createChecker({ codes, directory, ui, today })
        const fhir = await createFhirClient({
          ...{ ...server, schema, ui, checkErrors, encounterType, capabilities, ...polling },
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
  })
}
