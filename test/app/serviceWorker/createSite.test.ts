import { expect, it } from 'vitest'
import { createSite } from '../../../src/app/serviceWorker/createSite.js'
import { keepAnswers } from '../../../src/app/serviceWorker/keepAnswers.js'
import { memoryCache } from './support/memoryCache.js'

const scope = 'https://clinic.example/'

/** A site with these packs, which a test may change. */
const setUp = () => {
  const packs = new Set(['cpt-2025.pack', 'cpt-2026.pack'])
  const cache = memoryCache()
  const asked: string[] = []
  const ask = async ({ url }: Request) => {
    const path = url.slice(scope.length)
    asked.push(path)
    const name = path.replace('codes/', '')
    if (path === 'config.json') return Response.json({ client: 'http' })
    if (path === 'codes/index.json' && packs.size > 0) return Response.json({ format: 1, packs: [...packs] })
    if (packs.has(name))
      return new Response(name, { headers: { 'content-type': 'application/octet-stream' } })
    return new Response(null, { status: 404 })
  }
  const site = createSite(keepAnswers({ openCache: async () => cache, ask, longest: 50 }), scope)
  const answerPackList = async () => {
    const keeping: Promise<unknown>[] = []
    await site.answerPackList(new Request(`${scope}codes/index.json`), (promise) => keeping.push(promise))
    await Promise.all(keeping)
  }
  const kept = () => [...cache.entries.keys()].map((url) => url.slice(scope.length)).sort()
  return { packs, asked, kept, site, answerPackList }
}

const all = ['codes/cpt-2025.pack', 'codes/cpt-2026.pack', 'codes/index.json', 'config.json']

it('keeps the config and every listed pack, each fetched once', async () => {
  const { asked, kept, site } = setUp()
  await site.keepMissing()
  await site.keepMissing()
  expect(kept()).toEqual(all)
  expect(asked.toSorted()).toEqual(all)
})

it('removes a pack that is no longer listed, and all where there is no list any more', async () => {
  const { packs, kept, site, answerPackList } = setUp()
  await site.keepMissing()
  packs.delete('cpt-2025.pack')
  await answerPackList()
  expect(kept()).toEqual(['codes/cpt-2026.pack', 'codes/index.json', 'config.json'])
  packs.clear()
  await answerPackList()
  expect(kept()).toEqual(['config.json'])
})
