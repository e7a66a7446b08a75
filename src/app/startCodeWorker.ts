import codeWorker from '../codes/library/codeWorker.js?worker&url'

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
 * Lets the browser run the code worker, and no other script, from an address. The content security policy allows only this
 * policy. It is the default one, which the browser consults for every script address; it refuses any other address, and any
 * HTML or script passed as text.
 */
export const admitCodeWorker = (): void => {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (address === codeWorker ? address : undefined),
  })
}

/**
 * Starts the code worker.
 *
 * @param name The absolute address of the folder with the site's packs.
 */
export const startCodeWorker = (name: string): Worker => new Worker(codeWorker, { type: 'module', name })
