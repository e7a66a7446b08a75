import type { BrowserClientOptions } from '../BrowserClient.js'
import type { StorageLike } from '../StorageLike.js'
import type { StorageEvents } from './subscribeToStorage.js'

/** Options of `createLocalStorageClient`. Only `user` is required. */
export interface LocalStorageClientOptions extends BrowserClientOptions {
  /** The storage; default `globalThis.localStorage`. See `openBrowserStorage` for browsers without one. */
  readonly storage?: StorageLike
  /**
   * Whether other tabs write to the same storage. Writes then take turns through IndexedDB, and are rejected if there
   * is none. Default: true for the page's own localStorage. Set it to true only for a wrapper around that one.
   */
  readonly isShared?: boolean
  /** Target of the `storage` events of other tabs; default: the window. */
  readonly events?: StorageEvents
}
