import { isText } from '../../schema/isDictionary.js'
import type { OthersWaiting } from './Outbox.js'
import type { OutboxLayout } from './openOutboxDatabase.js'

/** Where the outboxes of a browser are, by server and user. */
export const outboxPrefix = 'encounter-form:outbox:'

type Kept = OutboxLayout['waiting']['value']

const waitingStore = 'waiting'

/** What waits in a database. Nothing in it is opened: only its user has the key, and this one has no business with it. */
const readWaiting = (factory: IDBFactory, name: string): Promise<readonly Kept[]> =>
  new Promise((resolve) => {
    // Of whatever version it is; one that was deleted since is not made anew.
    const request = factory.open(name)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = () => resolve([])
    request.onsuccess = () => {
      const database = request.result
      const end = (kept: readonly Kept[]) => {
        database.close()
        resolve(kept)
      }
      if (!database.objectStoreNames.contains(waitingStore)) return end([])
      const reading: IDBRequest<Kept[]> = database
        .transaction(waitingStore)
        .objectStore(waitingStore)
        .getAll()
      reading.onsuccess = () => end(reading.result)
      reading.onerror = () => end([])
    }
  })

/**
 * How much waits on this device for other users of a server. Never rejects.
 *
 * @param server What the names of its outboxes begin with.
 * @param own The name of the outbox that asks.
 */
export const readOthers = async (
  factory: IDBFactory,
  server: string,
  own: string,
): Promise<readonly OthersWaiting[]> => {
  // Some browsers do not tell which databases there are.
  const found = (await factory.databases?.().catch(() => [])) ?? []
  const names = found.flatMap(({ name = '' }) =>
    name.startsWith(`${outboxPrefix}${server} `) && name !== `${outboxPrefix}${own}` ? [name] : [],
  )
  const others = await Promise.all(
    names.toSorted().map(async (name) => {
      const kept = await readWaiting(factory, name)
      return { name: kept.map(({ by }) => by).findLast(isText), count: kept.length }
    }),
  )
  return others.filter(({ count }) => count > 0)
}
