import codeWorker from '../codes/library/codeWorker.js?worker&url'

declare global {
  interface Window {
    /** Missing in a browser without Trusted Types. TypeScript knows nothing of it yet. */
    readonly trustedTypes?: {
      createPolicy(
        name: 'default',
        rules: { readonly createScriptURL: (address: string) => string | undefined },
      ): unknown
    }
  }
}

/**
 * Lets the browser run one script from an address: the code worker. It is the only policy that the content security policy
 * names, and the default one, which a browser asks whenever it is given an address; any other, and any HTML or script as
 * text, is refused.
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
