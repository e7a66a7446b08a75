import { sql } from 'kysely'
import { defaultFirstId } from '../../../src/client/BrowserClient.js'
import type { Directory } from '../../../src/client/Directory.js'
import { createHttpClient, type HttpClient } from '../../../src/client/http/createHttpClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import type { User } from '../../../src/encounter/User.js'
import type { Database } from '../../../src/server/database/Database.js'
import { putEntries } from '../../../src/server/directory/putEntries.js'
import { createServer } from '../../../src/server/http/createServer.js'
import { openSite, type SiteOptions } from '../../../src/server/openSite.js'

/** A token that says who its user is: the server under test believes it. */
export const tokenOf = (user: User): string => Buffer.from(JSON.stringify(user)).toString('base64url')

/** Empties every table, for a server that starts anew over one database. */
export const emptyDatabase = async ({ db }: Database): Promise<void> => {
  await sql`truncate encounters, events, keys, patients, providers, appointments`.execute(db)
  await sql`select setval('encounter_serial', ${defaultFirstId}, false)`.execute(db)
}

const fillDirectory = async ({ db }: Database, directory: Directory): Promise<void> => {
  const all = { limit: 1000 }
  const [patients, providers, appointments] = await Promise.all([
    directory.search('patient', '', all),
    directory.search('provider', '', all),
    directory.search('appointment', '', all),
  ])
  await putEntries(db, kareoEncounterUi, { patients, providers, appointments })
}

/** A server on a free port of this machine. */
export interface RunningServer {
  readonly baseUrl: string
  clientOf(user: () => User, fetch?: typeof globalThis.fetch): HttpClient
  stop(): Promise<void>
}

/** Starts a server over a database. */
export const startServer = async (
  database: Database,
  {
    directory,
    ...options
  }: Omit<SiteOptions, 'authenticate'> & { readonly directory?: Directory | undefined },
): Promise<RunningServer> => {
  const site = await openSite(database, {
    ...options,
    authenticate: async (token) => {
      try {
        return JSON.parse(Buffer.from(token, 'base64url').toString())
      } catch {
        return undefined
      }
    },
  })
  if (directory !== undefined) await fillDirectory(database, directory)
  const app = await createServer(site, { logs: false, requestsPerMinute: 1_000_000 })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const baseUrl = `${address}/api`
  return {
    baseUrl,
    clientOf: (user, fetch) =>
      createHttpClient({
        baseUrl,
        getToken: async () => tokenOf(user()),
        supports: site.supports,
        // Patient, so that a busy machine does not have a request sent again.
        timeout: 60_000,
        ...(fetch === undefined ? {} : { fetch }),
      }),
    stop: async () => {
      await app.close()
      await site.close()
    },
  }
}
