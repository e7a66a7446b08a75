import type { CodeSource } from '../CodeSystem.js'
import { createCodeSource } from '../createCodeSource.js'
import { parseLexicon } from '../parseLexicon.js'
import { loadStarterSets } from './starterSets.js'

/** Opens the starter sets with the search over them: a module of its own, so that a form is ready before they are. */
export const openStarterCodes = (): CodeSource =>
  createCodeSource({
    load: loadStarterSets,
    loadLexicon: async () => parseLexicon((await import('../lexicon.js')).lexicon),
  })
