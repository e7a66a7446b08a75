import type { BrowserClient } from '../../client/BrowserClient.js'
import type { EncounterId } from '../../encounter/Encounter.js'

/** Sets an encounter of a client aside that the form cannot show. Settings puts it back. */
export const setAsideIn =
  ({ care }: Pick<BrowserClient, 'care'>) =>
  (id: EncounterId): Promise<void> =>
    care.moveAside(id, 'it could be read and could not be shown')
