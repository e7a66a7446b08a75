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
      { timeout: 60_000 },
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
