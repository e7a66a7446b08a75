import { serviceWorkerAddress } from './address.js'
import { type PageShown, readVersion, whichScripts } from './versionMessages.js'

/** How often a page that stays open looks for a new version, in ms. */
const often = 60 * 60 * 1_000

/** The addresses of the scripts that this page began with. */
const findScripts = (): readonly string[] =>
  [...document.scripts].map(({ src }) => src).filter((src) => src !== '')

/**
 * Registers the service worker, through the Trusted Types policy, and asks it whether this page is of an older version: when
 * the page starts, and whenever a new worker takes over.
 *
 * @param onOutdated Called once the page is of an older version.
 * @returns a function that ends asking; the worker stays.
 */
export const startServiceWorker = (onOutdated: () => void): (() => void) => {
  const { serviceWorker: container } = navigator
  const ended = new AbortController()
  const { signal } = ended
  const scripts = findScripts()

  const ask = async () => {
    const { active } = await container.ready
    // The one that rules this page, if any does: it is the latest that has taken over.
    const worker = container.controller ?? active
    if (worker === null || signal.aborted) return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close()
      if (readVersion(data)?.isOutdated === true && !signal.aborted) onOutdated()
    }
    const shown: PageShown = { kind: 'shown', scripts }
    worker.postMessage(shown, [port2])
  }
  const answer = ({ data, ports }: MessageEvent<unknown>) => {
    if (data === whichScripts) ports[0]?.postMessage(scripts)
  }
  container.addEventListener('message', answer, { signal })
  container.addEventListener('controllerchange', () => void ask(), { signal })

  const start = async () => {
    const registration = await container.register(serviceWorkerAddress)
    if (signal.aborted) return
    const timer = setInterval(() => void registration.update().catch(() => undefined), often)
    signal.addEventListener('abort', () => clearInterval(timer))
    await ask()
  }
  // Without one, as in a private window of some browsers, the app works as long as the network does.
  void start().catch(() => undefined)
  return () => ended.abort()
}
