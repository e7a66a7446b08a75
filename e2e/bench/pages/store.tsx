import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { measureStore, type StoreTimes } from '../measureStore.js'

declare global {
  interface Window {
    measureStore?: () => Promise<StoreTimes>
  }
}

/** Measures over what is in this browser's localStorage. */
window.measureStore = () =>
  measureStore(() =>
    createLocalStorageClient({ user: () => ({ id: 'bench', name: 'Dr. Bench', capabilities: ['edit'] }) }),
  )
