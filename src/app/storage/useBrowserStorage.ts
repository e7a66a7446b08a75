import type { BrowserClient } from '../../client/BrowserClient.js'
import type { User } from '../../encounter/User.js'
import { isBrowserClient } from '../AppClient.js'
import { useApp } from '../AppContext.js'
import type { StorageControl } from './StorageControl.js'

/** Returns the browser's storage in use. Throws where encounters are kept on a server. */
export const useBrowserStorage = (): {
  readonly client: BrowserClient
  readonly control: StorageControl
  readonly user: User
  readonly persistent: boolean
} => {
  const { client, control, user, persistent } = useApp()
  if (control === undefined || !isBrowserClient(client)) {
    throw new Error('useBrowserStorage: render this only where the app has a control of its storage.')
  }
  return { client, control, user, persistent }
}
