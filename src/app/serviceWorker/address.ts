/** Where the service worker's script is: beside the app, since a worker rules only the addresses below its own. */
export const serviceWorkerAddress = `${import.meta.env.BASE_URL}serviceWorker.js`
