import type { CodeSource } from './CodeSystem.js'

/**
 * The code source that ships: the starter sets and the lexicon. They, and the search over them, are fetched when first
 * asked; a fetch that failed rejects the calls that waited for it, and the next call tries again. It offers no
 * browsing: the starter sets are a selection, without categories.
 */
export const createStarterCodeSource = (): CodeSource => {
  let opening: Promise<CodeSource> | undefined
  const open = (): Promise<CodeSource> => {
    opening ??= import('./starter/openStarterCodes.js').then(
      ({ openStarterCodes }) => openStarterCodes(),
      (error: unknown) => {
        opening = undefined
        throw error
      },
    )
    return opening
  }
  return {
    sets: async (options) => (await open()).sets(options),
    search: async (query, options) => (await open()).search(query, options),
    lookUp: async (refs, options) => (await open()).lookUp(refs, options),
  }
}
