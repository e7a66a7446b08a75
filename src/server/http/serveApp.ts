import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { appHeaders } from './appHeaders.js'
import { RequestProblem } from './problems.js'

/** What {@link serveApp} takes. */
export interface AppOptions {
  /** Folder of the built app. */
  readonly folder: string
  /** What the app reads as config.json. */
  readonly config: unknown
}

/** Serves the built app beside the interface: every address that is no file is one of its pages. */
export const serveApp = async (app: FastifyInstance, { folder, config }: AppOptions): Promise<void> => {
  app.get('/config.json', async (_, reply) =>
    reply.headers(appHeaders).header('cache-control', 'no-cache').send(config),
  )
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.headers(appHeaders)
      // The name of a file in assets changes with its content.
      const isHashed = /[/\\]assets[/\\]/.test(path)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/\.\w+$/.test(request.url.split('?', 1)[0] ?? '')
    if (isPage) return reply.sendFile('index.html')
    throw new RequestProblem(404, 'Not Found')
  })
}
