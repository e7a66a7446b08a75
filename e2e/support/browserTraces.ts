import { expect, type Page } from '@playwright/test'

/** All that a browser keeps for the origin of a page, as text: storages, databases with their values, caches, cookies, history. */
export const browserTraces = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  const kept = await page.evaluate(async () => {
    const entriesOf = (storage: Storage) => Object.entries(storage).map(([key, value]) => `${key}=${value}`)
    // An encrypted value shows its bytes, as whoever reads the disk sees them.
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_, inner: unknown) => {
        if (inner instanceof ArrayBuffer || ArrayBuffer.isView(inner)) {
          const bytes = inner instanceof ArrayBuffer ? new Uint8Array(inner) : new Uint8Array(inner.buffer)
          return new TextDecoder('latin1').decode(bytes)
        }
        return inner instanceof CryptoKey ? `key, extractable: ${inner.extractable}` : inner
      }) ?? ''
    const requestOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await requestOf(indexedDB.open(name))
      databases.push(name)
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName)
        const [keys, values] = await Promise.all([requestOf(store.getAllKeys()), requestOf(store.getAll())])
        databases.push(...keys.map((key, at) => `${name} ${storeName} ${textOf(key)} ${textOf(values[at])}`))
      }
      database.close()
    }
    const caches: string[] = []
    for (const name of await globalThis.caches.keys()) {
      const cache = await globalThis.caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        const isText = /json|html|text\/plain/.test(answer?.headers.get('content-type') ?? '')
        caches.push(`${name} ${request.url} ${isText ? await answer?.text() : ''}`)
      }
    }
    return {
      localStorage: entriesOf(localStorage).join('\n'),
      sessionStorage: entriesOf(sessionStorage).join('\n'),
      databases: databases.join('\n'),
      caches: caches.join('\n'),
      address: location.href,
      historyState: JSON.stringify(history.state),
      title: document.title,
      page: document.documentElement.outerHTML,
    }
  })
  const cookies = (await page.context().cookies(page.url())).map(({ name, value }) => `${name}=${value}`)
  return { ...kept, cookies: cookies.join('\n') }
}

/** Where something stands in what a browser keeps: empty if it is nowhere. */
export const findTraces = (
  traces: Readonly<Record<string, string>>,
  wanted: readonly string[],
): readonly string[] =>
  Object.entries(traces).flatMap(([where, text]) =>
    wanted.filter((one) => text.toLowerCase().includes(one.toLowerCase())).map((one) => `${where}: ${one}`),
  )

/** A database that is empty goes once the last tab has let go of it: looking into it before would make it anew. */
export const untilDatabasesDeleted = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join()))
    .not.toMatch(/outbox|lock|lee/)
