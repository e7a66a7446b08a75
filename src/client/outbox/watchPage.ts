/** Calls back when the network returns, and when the page is looked at again. */
export const watchPage = (events: { readonly onOnline: () => void; readonly onShown: () => void }): void => {
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', events.onOnline)
  if (!('document' in globalThis)) return
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') events.onShown()
  })
}

/** Asks the browser not to remove what is kept when the device has little space. It may refuse. */
export const keepStorage = (): void => {
  if ('navigator' in globalThis && 'storage' in navigator) {
    void navigator.storage.persist().catch(() => undefined)
  }
}
