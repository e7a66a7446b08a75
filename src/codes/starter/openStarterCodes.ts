import type { CodeSource } from '../CodeSystem.js'
import { localDate } from '../calendarDate.js'
import { createCodeSource } from '../createCodeSource.js'
import { openLexicon } from '../lexicon/parseLexicon.js'
import { loadStarterPacks, loadTiers } from './starterPacks.js'

/** Opens the starter sets and their search. A separate module, so that a form can render before they load. */
export const openStarterCodes = (): CodeSource =>
  createCodeSource({
    load: loadStarterPacks,
    loadLexicon: async () => openLexicon((await import('../lexicon/lexicon.js')).lexicon),
    loadTiers,
    today: () => localDate(new Date()),
  })
