import type { CodeSource } from './CodeSystem.js'
import { createCodeSource } from './createCodeSource.js'
import { parseLexicon } from './parseLexicon.js'

/** The code source that ships: the starter sets and the lexicon, fetched when first asked. */
export const createStarterCodeSource = (): CodeSource =>
  createCodeSource({
    load: async () => (await import('./starter/starterSets.js')).loadStarterSets(),
    loadLexicon: async () => parseLexicon((await import('./lexicon.js')).lexicon),
  })
