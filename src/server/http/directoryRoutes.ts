import type { FastifyInstance } from 'fastify'
import { readAppointments, readIds, readSearch } from './readRequest.js'
import type { Site } from './Site.js'

/** The routes of the directory. All have a body, since what is searched for may be a name. */
export const directoryRoutes = (app: FastifyInstance, { directory }: Site): void => {
  app.post('/directory/search', async ({ body }) => {
    const { kind, text, ...options } = readSearch(body)
    return { entries: await directory.search(kind, text, options) }
  })
  app.post('/directory/entries', async ({ body }) => {
    const { kind, ids } = readIds(body)
    const entries = (await directory.getMany?.(kind, ids)) ?? []
    return { entries: entries.filter((entry) => entry !== undefined) }
  })
  app.post('/directory/appointments', async ({ body }) => ({
    entries: (await directory.appointments?.(readAppointments(body))) ?? [],
  }))
}
