import { loadOnce } from '../../codes/loadOnce.js'
import * as words from '../../messages/en/clientErrors.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { Lister, RowSource } from './createLister.js'
import type { ListingOptions } from './createListing.js'

/** Opens a {@link Lister} that is fetched when something is first listed: a form opens without it. */
export const openLister = (source: RowSource, options: Omit<ListingOptions, 'read'>): Lister => {
  let opened: Lister | undefined
  const open = loadOnce(async () => {
    const { createLister } = await import('./createLister.js')
    opened = createLister(source, options)
    return opened
  })
  return {
    list: async (query, signal) => {
      const lister = await open().catch((cause: unknown) => {
        throw new EncounterClientError('unavailable', words.partNotLoaded, { cause })
      })
      return lister.list(query, signal)
    },
    // What was never listed has found nothing that could be out of date.
    forgetFindings: () => opened?.forgetFindings(),
  }
}
