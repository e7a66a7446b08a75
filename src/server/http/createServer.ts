import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/server.js'
import { createMetrics } from './createMetrics.js'
import { createReadiness } from './createReadiness.js'
import { directoryRoutes } from './directoryRoutes.js'
import { encounterRoutes } from './encounterRoutes.js'
import { endWhatIsUnderWay } from './endWhatIsUnderWay.js'
import { loggerOptions } from './loggerOptions.js'
import { problemOf, RequestProblem } from './problems.js'
import { requireShallow } from './readRequest.js'
import type { Site } from './Site.js'
import { streamChanges } from './streamChanges.js'

/** Options of {@link createServer}. */
export interface ServerOptions {
  /** Requests of one user in a minute; default 1,200. */
  readonly requestsPerMinute?: number
  /** Whether requests are logged, or where to; default true: to stdout. Logs hold no patient data. */
  readonly logs?: boolean | Pick<NodeJS.WritableStream, 'write'>
  /** Addresses of proxies before the server, whose X-Forwarded-For is believed. */
  readonly trustProxy?: string | boolean
  /** Adds what is served beside the interface, such as the app. */
  readonly serveApp?: (app: FastifyInstance) => Promise<void>
}

const refuseAddress = async (): Promise<never> => {
  throw new RequestProblem(404, words.noSuchAddress)
}

const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]

/**
 * Creates the server over a site: the interface of `client/http/openapi.yaml` below `/api`, and `/health`, `/ready` and
 * `/metrics` beside it. Bodies are checked by the rules themselves and answers are plain JSON: Fastify's own schema
 * compilers would coerce values, drop what a schema does not name, and make code out of text.
 */
export const createServer = async (
  site: Site,
  { requestsPerMinute = 1_200, logs = true, trustProxy = false, serveApp }: ServerOptions = {},
): Promise<FastifyInstance> => {
  const app = fastify({
    logger: logs === false ? false : { ...loggerOptions, ...(logs === true ? {} : { stream: logs }) },
    trustProxy,
    bodyLimit: 1_000_000,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    // Of an address that cannot be read. Fastify's own answer repeats it.
    frameworkErrors: (error, _, { raw }) => {
      const problem = problemOf(error)
      raw.writeHead(problem.status, { 'content-type': 'application/problem+json' })
      raw.end(JSON.stringify(problem))
    },
  })
  const users = new WeakMap<FastifyRequest, User>()
  const userOfToken = async (request: FastifyRequest): Promise<User | undefined> => {
    const token = tokenOf(request)
    return token === undefined ? undefined : site.authenticate(token)
  }
  const stopping = new AbortController()
  const metrics = createMetrics()
  const checkReadiness = createReadiness(site.db)

  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    if (problem.status === 503) reply.header('retry-after', '1')
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  endWhatIsUnderWay(app, stopping)
  app.addHook('onResponse', async (request, reply) => metrics.note(request, reply))

  await app.register(helmet, {
    // The app's own policy comes with its pages. An answer of the interface is never a page.
    contentSecurityPolicy: false,
    // With it a page never shares the process of its service worker: each visit starts two, and compiles the app anew.
    originAgentCluster: false,
    // Hosts below this one are others' to decide on.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })

  app.get('/health', { logLevel: 'silent' }, async () => ({ status: 'ok' }))
  app.get('/ready', { logLevel: 'silent' }, async () => {
    await checkReadiness()
    return { status: 'ok' }
  })
  app.get('/metrics', { logLevel: 'silent' }, async (_, reply) => {
    const { type, text } = await metrics.read()
    return reply.type(type).send(text)
  })

  await app.register(
    async (api) => {
      await api.register(rateLimit, {
        max: requestsPerMinute,
        timeWindow: 60_000,
        // By user, since a whole practice may come from one address.
        keyGenerator: (request) => users.get(request)?.id ?? request.ip,
      })
      // Whoever tries out tokens is no user, and is counted by address.
      const countRefusal = api.createRateLimit({
        max: requestsPerMinute,
        timeWindow: 60_000,
        keyGenerator: (request) => `refused ${request.ip}`,
      })
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const user = await userOfToken(request)
        if (user === undefined) {
          const refusals = await countRefusal(request)
          if (refusals.isAllowed || !refusals.isExceeded) throw new RequestProblem(401, words.signedOut)
          reply.header('retry-after', String(refusals.ttlInSeconds))
          throw new RequestProblem(429, words.isBusy)
        }
        users.set(request, user)
      })
      api.addHook('preValidation', async ({ body }) => requireShallow(body))
      const userOf = (request: FastifyRequest): User => {
        const user = users.get(request)
        if (user === undefined) throw new RequestProblem(401, words.signedOut)
        return user
      }
      api.get('/session', async (request) => ({ user: userOf(request), supports: site.supports }))
      api.get('/changes', (request, reply) =>
        streamChanges(reply, site, {
          signal: stopping.signal,
          isSignedIn: async () => (await userOfToken(request)) !== undefined,
        }),
      )
      encounterRoutes(api, site, userOf)
      directoryRoutes(api, site)
      api.setNotFoundHandler(refuseAddress)
    },
    { prefix: '/api' },
  )
  // Fastify's own would write the address to the log.
  if (serveApp === undefined) app.setNotFoundHandler(refuseAddress)
  else await serveApp(app)
  return app
}
