import type { BrowserClientOptions } from '../BrowserClient.js'
import type { StorageLike } from '../StorageLike.js'
import type { StorageEvents } from './subscribeToStorage.js'

/** What `createLocalStorageClient` takes. Only `user` is needed. */
export interface LocalStorageClientOptions extends BrowserClientOptions {
  /** `globalThis.localStorage` unless told. See `openBrowserStorage` for browsers that have none to give. */
  readonly storage?: StorageLike
  /**
   * Whether other tabs write to the same storage: writes then take turns by IndexedDB, and are refused where there is
   * none. Unless told, whether it is the page's localStorage. One that is not shared is for one client alone.
   */
  readonly isShared?: boolean
  /** Where the `storage` events of other tabs arrive; the window unless told. */
  readonly events?: StorageEvents
}
