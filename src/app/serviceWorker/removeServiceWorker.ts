import { serviceWorkerAddress } from './address.js'
import { appCaches } from './appCaches.js'

/** Removes the service worker of an earlier visit with all that it keeps, for a site that wants none. */
export const removeServiceWorker = async (): Promise<void> => {
  const registrations = await navigator.serviceWorker.getRegistrations()
  const own = new URL(serviceWorkerAddress, document.baseURI).href
  for (const registration of registrations) {
    if (registration.active?.scriptURL === own) await registration.unregister()
  }
  for (const name of Object.values(appCaches)) await caches.delete(name)
}
