import type { FastifyInstance } from 'fastify'
import { readAppointments, readIds, readKind, readSearch } from './readRequest.js'
import type { Site } from './Site.js'

/** The routes of the directory. All have a body, since what is searched for may be a name. */
export const directoryRoutes = (app: FastifyInstance, { directory }: Site): void => {
  app.post('/directory/search', async ({ body }) => {
    const { text, ...options } = readSearch(body)
    return { entries: await directory.search(readKind(body), text, options) }
  })
  app.post('/directory/entries', async ({ body }) => {
    const entries = (await directory.getMany?.(readKind(body), readIds(body))) ?? []
    return { entries: entries.filter((entry) => entry !== undefined) }
  })
  app.post('/directory/appointments', async ({ body }) => ({
    entries: (await directory.appointments?.(readAppointments(body))) ?? [],
  }))
}
