import 'fake-indexeddb/auto'
import type { EncounterClient } from '../../../../src/client/EncounterClient.js'
import { type OutboxClient, withOutbox } from '../../../../src/client/outbox/withOutbox.js'
import type { User } from '../../../../src/encounter/User.js'
import { createBrowser } from '../../support/createBrowser.js'

let count = 0

/** The clients of two tabs of one browser, in its outbox. */
export const tabsWithOutbox = <Client extends EncounterClient>(
  clients: readonly [Client, Client],
  user: () => User,
): readonly [OutboxClient<Client>, OutboxClient<Client>] => {
  const browser = createBrowser()
  count += 1
  const name = `tabs-${count}`
  const open = (client: Client) =>
    withOutbox(client, { name, user, indexedDB: browser.indexedDB, locks: browser.openTab().locks })
  return [open(clients[0]), open(clients[1])]
}
