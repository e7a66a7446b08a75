import { openLexicon } from '../../../src/codes/lexicon/parseLexicon.js'
import { openPack } from '../../../src/codes/pack/openPack.js'
import { buildSearchIndex } from '../../../src/codes/search/buildSearchIndex.js'
import { createSearcher } from '../../../src/codes/search/searchCodes.js'
import { loadTiers } from '../../../src/codes/starter/starterPacks.js'

declare global {
  interface Window {
    /** Prepares a downloaded pack for searching, as the worker does; returns the time in ms. */
    openCodes: (bytes: Uint8Array) => Promise<number>
    /** The opened pack, retained as by the worker. */
    opened?: unknown
  }
}

window.openCodes = async (bytes) => {
  // Loading the chunk counts as download.
  const { lexicon } = await import('../../../src/codes/lexicon/lexicon.js')
  await loadTiers()
  const start = performance.now()
  const knowledge = { lexicon: openLexicon(lexicon), tiers: await loadTiers() }
  const search = createSearcher(buildSearchIndex(openPack(bytes), knowledge))
  search({ systems: ['icd10cm'], text: 'htn' })
  window.opened = search
  return performance.now() - start
}
