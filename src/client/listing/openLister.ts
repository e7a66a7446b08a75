import { loadPart } from '../loadPart.js'
import type { Lister, RowSource } from './createLister.js'
import type { ListingOptions } from './createListing.js'

/** Creates a {@link Lister} whose code is loaded at the first `list`: a form opens without it. */
export const openLister = (source: RowSource, options: Omit<ListingOptions, 'read'>): Lister => {
  let opened: Lister | undefined
  const open = loadPart(async () => {
    const { createLister } = await import('./createLister.js')
    opened = createLister(source, options)
    return opened
  })
  return {
    list: async (query, signal) => (await open()).list(query, signal),
    // Nothing is cached before the first list.
    forgetFindings: () => opened?.forgetFindings(),
  }
}
