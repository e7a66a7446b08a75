import { expect, type Page } from '@playwright/test'

/** Waits until the service worker rules the page and keeps all that it needs without a network. */
export const untilKept = async (page: Page): Promise<void> => {
  await expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            navigator.serviceWorker.controller !== null && (await caches.match('/config.json')) !== undefined,
        ),
      { timeout: 120_000 },
    )
    .toBe(true)
}

/** What Cache Storage holds: each address, and the text of each answer. */
export const readCaches = async (
  page: Page,
): Promise<readonly { readonly url: string; readonly text: string }[]> =>
  page.evaluate(async () => {
    const found: { url: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        found.push({ url: request.url, text: (await (await cache.match(request))?.text()) ?? '' })
      }
    }
    return found
  })

/** Expects Cache Storage to hold the app's files and the site's config alone, and none of these texts in the latter. */
export const expectNoAnswers = async (page: Page, texts: RegExp): Promise<void> => {
  const kept = (await readCaches(page)).map(({ url, text }) => ({ path: new URL(url).pathname, text }))
  expect(kept.length).toBeGreaterThan(100)
  expect(kept.filter(({ path }) => !/^\/(?:assets\/)?[\w.-]+\.\w+$/.test(path))).toEqual([])
  // The app's own files have the demo's people and codes in them.
  const fromSite = kept.filter(({ path }) => !/^\/assets\/|\.(?:html|txt|svg|png)$/.test(path))
  expect(fromSite.map(({ path }) => path)).toContain('/config.json')
  expect(fromSite.filter(({ text }) => texts.test(text))).toEqual([])
}
