import type { EncounterClient } from '../client/EncounterClient.js'
import type { User } from '../encounter/User.js'

/** The clients of the users that were signed in. */
export interface Clients<Client extends EncounterClient> {
  /** The client of a user, the same whenever it is asked for. */
  of(user: User): Client
  all(): Iterable<Client>
}

/** Makes {@link Clients}, each with `create` when it is first asked for. */
export const createClients = <Client extends EncounterClient>(
  create: (user: User) => Client,
): Clients<Client> => {
  const clients = new Map<User, Client>()
  return {
    of: (user) => {
      const client = clients.get(user) ?? create(user)
      clients.set(user, client)
      return client
    },
    all: () => clients.values(),
  }
}
