import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import { appCaches } from '../appCaches.js'
import { createSite } from '../createSite.js'
import { isOfBuild } from '../isOfBuild.js'
import { isAnswered, isJson, isNoPage, keepAnswers, within } from '../keepAnswers.js'
import { type Answer, planAnswer } from '../planAnswer.js'
import { type PageVersion, readShown } from '../versionMessages.js'
import { askScripts } from './askScripts.js'

declare const self: ServiceWorkerGlobalScope

/** How long the network may take where something is kept, in ms: as long as the outbox waits for a server. */
const longest = 4_000

const { scope } = self.registration

const precache = new PrecacheController({
  cacheName: appCaches.files,
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) =>
        (await isOfBuild(response.clone(), request.url, isBuilt)) ? response : null,
    },
  ],
})
precache.addToCacheList(self.__WB_MANIFEST)

const isBuilt = (url: string): boolean => precache.getCacheKeyForURL(url) !== undefined

/** A kept file, of this version or of an older one. Does not make the cache where it was removed. */
const findFile = (key: string): Promise<Response | undefined> =>
  caches.match(key, { cacheName: appCaches.files, ignoreVary: true })

const kept = keepAnswers({
  openCache: () => caches.open(appCaches.site),
  ask: (request) => fetch(request),
  longest,
})
const site = createSite(kept, scope)

/** A file of this version, or of an older one that a tab still has open: the server may have it no more. */
const readFile = async (request: Request): Promise<Response> => {
  const key = precache.getCacheKeyForURL(request.url) ?? request.url
  return (await findFile(key)) ?? fetch(request)
}

/**
 * The page as the server has it now, so that whoever signs people in before the server is asked on each visit; else the
 * built one.
 */
const readPage = async (event: FetchEvent): Promise<Response> => {
  const fetchPage = async (): Promise<Response> => {
    const preloaded: unknown = await event.preloadResponse
    return preloaded instanceof Response ? preloaded : fetch(event.request)
  }
  const fetching = fetchPage()
  event.waitUntil(fetching.catch(() => undefined))
  const response = await within(longest, fetching)
  if (isAnswered(response)) return response
  return (await precache.matchPrecache('index.html')) ?? fetching
}

const answer = (planned: Answer, event: FetchEvent): Promise<Response> => {
  const stayFor = (keeping: Promise<unknown>) => event.waitUntil(keeping)
  switch (planned) {
    case 'page':
      return readPage(event)
    case 'file':
      return readFile(event.request)
    case 'config':
      return kept.answer(event.request, isJson, stayFor)
    case 'pack':
      return kept.answer(event.request, isNoPage, stayFor)
    case 'pack-list':
      return site.answerPackList(event.request, stayFor)
  }
}

/** Whether a page began with a script that this worker keeps from an older version. */
const isOutdated = async (scripts: readonly string[]): Promise<boolean> => {
  const areOld = scripts.map(async (script) => !isBuilt(script) && (await findFile(script)) !== undefined)
  return (await Promise.all(areOld)).some(Boolean)
}

/**
 * Removes the files of older versions once no tab has one open. A tab that does not answer may be loading one.
 */
const removeOldFiles = async (event: ExtendableEvent): Promise<void> => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const areMoved = await Promise.all(
    pages.map(async (page) => {
      const scripts = await askScripts(page)
      return scripts !== undefined && !(await isOutdated(scripts))
    }),
  )
  if (areMoved.every(Boolean)) await precache.activate(event)
}

self.addEventListener('install', (event) => {
  void precache.install(event)
  // Takes over at once: open tabs of the version before keep its files, and say themselves that a new one is there.
  event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
  event.waitUntil(self.registration.navigationPreload.enable())
})

self.addEventListener('fetch', (event) => {
  const planned = planAnswer(event.request, { scope, isBuilt })
  if (planned !== undefined) event.respondWith(answer(planned, event))
})

self.addEventListener('message', (event) => {
  const shown = readShown(event.data)
  if (shown === undefined) return
  const tell = async () => {
    const version: PageVersion = { isOutdated: await isOutdated(shown.scripts) }
    event.ports[0]?.postMessage(version)
  }
  event.waitUntil(Promise.all([tell(), removeOldFiles(event), site.keepMissing()]))
})
