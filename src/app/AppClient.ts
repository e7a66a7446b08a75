import type { BrowserClient } from '../client/BrowserClient.js'
import type { EncounterClient } from '../client/EncounterClient.js'

/** The client of the app: that of a storage of this browser, with its maintenance, or that of a server. */
export type AppClient = EncounterClient &
  Required<Pick<EncounterClient, 'list'>> &
  Partial<Pick<BrowserClient, 'care' | 'forgetFindings'>>

/** Whether a client keeps encounters in this browser. */
export const isBrowserClient = (client: AppClient): client is BrowserClient =>
  client.care !== undefined && client.forgetFindings !== undefined
