import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import type { Authenticate } from '../auth/Authenticate.js'
import { oidcTokens } from '../auth/oidcTokens.js'
import { staticTokens } from '../auth/staticTokens.js'
import { readCodes } from '../codes/readCodes.js'
import type { Database } from '../database/Database.js'
import { migrate } from '../database/migrations.js'
import { openPglite } from '../database/openPglite.js'
import { openPostgres } from '../database/openPostgres.js'
import { createSqlDirectory } from '../directory/createSqlDirectory.js'
import { createServer } from '../http/createServer.js'
import { serveApp } from '../http/serveApp.js'
import { openSite } from '../openSite.js'
import { demoTokens, fillDemo } from './fillDemo.js'
import { readSettings, type Settings, SettingsError } from './readSettings.js'
import { readSiteConfig } from './readSiteConfig.js'

/** What the command line gives the server. */
export interface ServerEnvironment {
  readonly env: NodeJS.ProcessEnv
  readonly args: readonly string[]
  /** Writes a line for whoever runs the server. */
  readonly say: (line: string) => void
}

/** A running server. */
export interface StartedServer {
  readonly address: string
  /** Ends what is under way, then closes the database. */
  stop(): Promise<void>
}

/** The DATA_DIR of a database that ends with its process. */
const inMemory = 'memory:'

/** Opens the database that the settings name. */
export const openDatabase = async ({ databaseUrl, dataFolder }: Settings): Promise<Database> =>
  databaseUrl === undefined
    ? openPglite(dataFolder === inMemory ? undefined : resolve(dataFolder))
    : openPostgres(databaseUrl)

const describePlace = ({ databaseUrl, dataFolder }: Settings): string => {
  if (databaseUrl !== undefined) return 'Encounters are kept in PostgreSQL.'
  if (dataFolder === inMemory) return 'Encounters are kept in memory, until the server stops.'
  return `Encounters are kept in ${resolve(dataFolder)} by PGlite, without fsync and for one process: for trying out. Set DATABASE_URL for work.`
}

const authenticateBy = ({ isDemo, tokens, oidc }: Settings): Authenticate => {
  const fixed = staticTokens({ ...(isDemo ? demoTokens : {}), ...(tokens ?? {}) })
  if (oidc === undefined) return fixed
  const issued = oidcTokens(oidc)
  return async (token) => (await fixed(token)) ?? issued(token)
}

/** Codes of Node and PostgreSQL for a database that cannot be reached, signed in to or found: 08, 28 and 3D of SQLSTATE. */
const unusable = /^(?:E[A-Z]+|08...|28...|3D...)$/

/** Says in a line why a PostgreSQL cannot be used. Any other failure is a fault whose place is wanted. */
const tellUnusable = (error: unknown, { databaseUrl }: Settings): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (databaseUrl === undefined || !unusable.test(code)) return error
  return new SettingsError(
    `The database of DATABASE_URL cannot be used (${code}). Look whether PostgreSQL runs there, and at the host, user, password and database in it.`,
  )
}

/**
 * Runs the server until it is stopped.
 *
 * @throws SettingsError for a setting that is missing or wrong.
 */
export const runServer = async ({ env, args, say }: ServerEnvironment): Promise<StartedServer> => {
  const settings = readSettings(env, args)
  const { definition, config } = await readSiteConfig(settings.appFolder)
  const { schema, ui } = definition
  const authenticate = authenticateBy(settings)
  const today = () => todayOf(new Date())
  const codes = await readCodes(settings.codesFolder, today)
  const database = await openDatabase(settings)
  try {
    await migrate(database.db).catch((error: unknown) => {
      throw tellUnusable(error, settings)
    })
    if (settings.isDemo) await fillDemo(database.db, ui, today())
    const directory = createSqlDirectory(database.db, today)
    const { assess, check } = createChecker({ codes, directory, ui, today })
    const site = await openSite(database, { authenticate, schema, ui, assess, checkErrors: check })
    const folder = resolve(settings.appFolder)
    const hasApp = existsSync(join(folder, 'index.html'))
    const appConfig = {
      ...config,
      client: 'http',
      baseUrl: '/api',
      ...(settings.signIn === undefined ? {} : { signIn: settings.signIn }),
      // Fixed tokens sign in whoever opens the app.
      ...(settings.isDemo && settings.signIn === undefined ? { tokens: Object.keys(demoTokens) } : {}),
    }
    const app = await createServer(site, {
      requestsPerMinute: settings.requestsPerMinute,
      ...(settings.trustProxy === undefined ? {} : { trustProxy: settings.trustProxy }),
      ...(hasApp ? { serveApp: (server) => serveApp(server, { folder, config: appConfig }) } : {}),
    })
    const address = await app.listen({ host: settings.host, port: settings.port })
    say(describePlace(settings))
    // By it a date of service is in the future, and appointments are today's.
    say(
      `Today is ${today()} in ${new Intl.DateTimeFormat().resolvedOptions().timeZone}. Set TZ to the clinic’s time zone.`,
    )
    if (settings.isDemo) say('Demo: anybody can sign in, with invented people. Never use it with patients.')
    say(
      hasApp
        ? `The app is at ${address}`
        : `There is no built app in ${folder}: npm run build:app. The interface is at ${address}/api`,
    )
    return {
      address,
      stop: async () => {
        await app.close()
        await site.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
