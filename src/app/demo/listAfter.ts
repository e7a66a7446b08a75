import type { BrowserClient } from '../../client/BrowserClient.js'

/**
 * The client, whose lists wait for the demo data on the first visit of all, rather than be empty first. What is asked by
 * appointment does not: the demo encounters are of none.
 */
export const listAfter = (client: BrowserClient, seeded: Promise<void>): BrowserClient => ({
  ...client,
  list: async (query, options) => {
    if (query.appointmentIds === undefined) await seeded
    return client.list(query, options)
  },
})
