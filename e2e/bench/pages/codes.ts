import { openLexicon } from '../../../src/codes/lexicon/parseLexicon.js'
import { openPack } from '../../../src/codes/pack/openPack.js'
import { buildSearchIndex } from '../../../src/codes/search/buildSearchIndex.js'
import { createSearcher } from '../../../src/codes/search/searchCodes.js'
import { loadTiers } from '../../../src/codes/starter/starterPacks.js'

declare global {
  interface Window {
    /** Gets a pack that is downloaded ready to search, as the worker does; gives the time that it took, in ms. */
    openCodes: (bytes: Uint8Array) => Promise<number>
    /** What was opened, kept as the worker keeps it. */
    opened?: unknown
  }
}

window.openCodes = async (bytes) => {
  // Fetching a chunk is downloading.
  const { lexicon } = await import('../../../src/codes/lexicon/lexicon.js')
  await loadTiers()
  const start = performance.now()
  const knowledge = { lexicon: openLexicon(lexicon), tiers: await loadTiers() }
  const search = createSearcher(buildSearchIndex(openPack(bytes), knowledge))
  search({ systems: ['icd10cm'], text: 'htn' })
  window.opened = search
  return performance.now() - start
}
