import codeWorkerAddress from '../codes/library/codeWorker.js?worker&url'
import { serviceWorkerAddress } from './serviceWorker/address.js'

declare global {
  interface Window {
    /** Missing in browsers without Trusted Types. TypeScript does not declare it yet. */
    readonly trustedTypes?: {
      createPolicy(
        name: 'default',
        rules: { readonly createScriptURL: (address: string) => string | undefined },
      ): unknown
    }
  }
}

/**
 * Lets the browser run the code worker and the service worker, and no other script, from an address. The content security
 * policy allows only this policy. It is the default one, which the browser consults for every script address; it refuses any
 * other address, and any HTML or script passed as text.
 */
export const admitScripts = (): void => {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) =>
      address === codeWorkerAddress || address === serviceWorkerAddress ? address : undefined,
  })
}
