import { loadOnce } from '../../codes/loadOnce.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { Lister, RowSource } from './createLister.js'
import type { ListingOptions } from './createListing.js'

const tell = tellerOf('clientErrors', words)

/** Creates a {@link Lister} whose code is loaded at the first `list`: a form opens without it. */
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
        throw new EncounterClientError('unavailable', tell('partNotLoaded'), { cause })
      })
      return lister.list(query, signal)
    },
    // Nothing is cached before the first list.
    forgetFindings: () => opened?.forgetFindings(),
  }
}
