import type { BrowserClient } from '../../client/BrowserClient.js'

/**
 * Wraps a client so that on the very first visit its lists wait for the demo data instead of showing empty. Queries by
 * appointment do not wait: no demo encounter has one.
 */
export const listAfter = (client: BrowserClient, seeded: Promise<void>): BrowserClient => ({
  ...client,
  list: async (query, options) => {
    if (query.appointmentIds === undefined) await seeded
    return client.list(query, options)
  },
})
