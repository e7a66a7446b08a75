import type { EncounterClient } from '../EncounterClient.js'
import type { ResolvedOutboxOptions } from './OutboxOptions.js'

/**
 * A client whose writes say whose they are, where the session may become another user's between the question whose it is and
 * the write: the server refuses them then.
 */
export const sendAs = <Client extends EncounterClient>(
  client: Client,
  { user, readUser }: Pick<ResolvedOutboxOptions, 'user' | 'readUser'>,
): Client => {
  if (readUser === undefined) return client
  const signed = <T>(options: T): T & { readonly as: string } => ({ ...options, as: user().id })
  const { restore } = client
  return {
    ...client,
    create: (encounter, options) => client.create(encounter, signed(options)),
    update: (id, encounter, options) => client.update(id, encounter, signed(options)),
    transition: (id, change, options) => client.transition(id, change, signed(options)),
    mark: (id, change, options) => client.mark(id, change, signed(options)),
    ...(restore && {
      restore: (...[backup, options]: Parameters<typeof restore>) => restore(backup, signed(options)),
    }),
  }
}
