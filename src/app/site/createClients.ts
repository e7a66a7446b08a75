import type { EncounterClient } from '../../client/EncounterClient.js'
import type { User } from '../../encounter/User.js'

/** The clients of all users who have been signed in. */
export interface Clients<Client extends EncounterClient> {
  /** Returns the user's client; the same one on every call. */
  of(user: User): Client
  all(): Iterable<Client>
}

/** Creates {@link Clients} that call `create` when a user's client is first needed. */
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
