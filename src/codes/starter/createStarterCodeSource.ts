import type { CodeSource } from '../CodeSystem.js'
import { loadOnce } from '../loadOnce.js'

/** Opened once, however many forms ask: they share the sets and their index. */
const open = loadOnce(async () => (await import('./openStarterCodes.js')).openStarterCodes())

/**
 * The code source that ships: the starter sets and the lexicon. They, and the search over them, are fetched when first
 * asked; a fetch that failed rejects the calls that waited for it, and the next call tries again. It offers no
 * browsing: the starter sets are a selection, without categories.
 */
export const createStarterCodeSource = (): CodeSource => ({
  sets: async (options) => (await open()).sets(options),
  search: async (query, options) => (await open()).search(query, options),
  lookUp: async (refs, options) => (await open()).lookUp(refs, options),
})
