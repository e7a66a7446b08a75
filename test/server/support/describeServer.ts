import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import type { HttpClient } from '../../../src/client/http/createHttpClient.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import type { ContractOptions } from '../../../src/testing/ClientContract.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'
import { emptyDatabase, type RunningServer, startServer } from './startServer.js'

/** Has the clients of two tabs go through something else, such as an outbox. */
type Wrap = (
  clients: readonly [HttpClient, HttpClient],
  options: ContractOptions,
) => readonly [ListingClient, ListingClient]

/** Runs the contract of every client over HTTP, with a server over one database that is emptied for each client. */
export const describeServer = (
  name: string,
  open: () => Promise<Database>,
  wrap: Wrap = (clients) => clients,
): void => {
  let database: Database | undefined
  let running: RunningServer | undefined

  const stop = async () => {
    await running?.stop()
    running = undefined
  }
  const start = async ({ now, directory, assess }: ContractOptions): Promise<RunningServer> => {
    await stop()
    if (database === undefined) throw new Error('The database is not open.')
    await emptyDatabase(database)
    running = await startServer(database, { now, directory, ...(assess === undefined ? {} : { assess }) })
    return running
  }

  // The two property tests of the contract start some sixty servers each.
  vi.setConfig({ testTimeout: 300_000 })
  beforeAll(async () => {
    database = await open()
    await migrate(database.db)
  }, 120_000)
  afterAll(async () => {
    await stop()
    await database?.close()
  })

  const openTwo = async (options: ContractOptions) => {
    const { clientOf } = await start(options)
    return wrap([clientOf(options.user), clientOf(options.user)], options)
  }
  describeClientContract(
    { describe, it, expect },
    name,
    async (options) => (await openTwo(options))[0],
    openTwo,
  )
}
