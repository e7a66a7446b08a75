import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentSources } from '../../client/siteConfig/contentSources.js'
import * as words from '../../messages/en/server.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { appHeaders } from './appHeaders.js'
import { RequestProblem } from './problems.js'

/** What {@link serveApp} takes. */
export interface AppOptions {
  /** Folder of the built app. */
  readonly folder: string
  /** What the app reads as config.json. The headers follow from it. */
  readonly config: Dictionary
}

/** Serves the built app beside the interface: every address that is no file is one of its pages. */
export const serveApp = async (app: FastifyInstance, { folder, config }: AppOptions): Promise<void> => {
  const sources = contentSources(config)
  const headers = appHeaders(sources)
  // Helmet's own header allows the app's origin alone. Old browsers that know only this one go without it, then.
  if (sources.frameAncestors.length > 0)
    app.addHook('onSend', async (_, reply) => void reply.removeHeader('x-frame-options'))
  app.get('/config.json', async (_, reply) =>
    reply.headers(headers).header('cache-control', 'no-cache').send(config),
  )
  await app.register(fastifyStatic, {
    root: folder,
    // The build lays a brotli copy beside each script. Answers of the interface stay as they are: a secret in one that is
    // compressed beside what somebody else has chosen can be guessed by its length.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.headers(headers)
      // The name of a file in assets changes with its content.
      const isHashed = /[/\\]assets[/\\]/.test(path)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    // What the interface does not have is no page, whatever follows.
    const isPage = request.method === 'GET' && !/\.\w+$/.test(path) && !/^\/api(?:\/|$)/.test(path)
    if (isPage) return reply.sendFile('index.html')
    throw new RequestProblem(404, words.noSuchAddress)
  })
}
