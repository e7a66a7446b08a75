// Visits pages in windows that know nothing of any page before, and tells when each could be used.
import { setTimeout as wait } from 'node:timers/promises'

/** So long a new window is left to itself, in ms. */
export const settleMs = 1000
/** So long a visit may take, in ms. */
const longestVisit = 60_000

/**
 * Runs in the page from its beginning: notes when it can be used, on the clock of the navigation. An input can be when a text
 * that is put into it stands there in the next frame; the list when its rows are there, and a frame later still. It waits to be
 * told of what is rendered: a look at each frame would have the browser make frames that it needs for nothing else.
 */
const noteUsable = (isList) => {
  const find = () =>
    document.querySelector(isList ? 'tr[data-row], tr[data-state]' : 'form input, label input')
  const tryOnce = () => {
    const found = find()
    if (!isList) {
      found.focus()
      document.execCommand('insertText', false, '1')
    }
    requestAnimationFrame(() => {
      // A message comes after the frame that this callback stands before.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (found.isConnected && (isList || found.value === '1')) window.usableAt = performance.now()
        // The page put it back, or another input in its place.
        else requestAnimationFrame(tryOnce)
      }
      port2.postMessage(null)
    })
  }
  const watch = new MutationObserver(() => {
    const found = find()
    if (found === null || found.disabled || found.readOnly) return
    watch.disconnect()
    requestAnimationFrame(tryOnce)
  })
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled', 'readonly'] })
}

/** Asks seldom: each question takes the page's time. */
const readTime = async (call) => {
  for (let waited = 0; waited < longestVisit; waited += 1500) {
    await wait(1500)
    const { result } = await call('Runtime.evaluate', { expression: 'window.usableAt' })
    if (typeof result.value === 'number') return result.value
  }
  return undefined
}

/** Opens a window that knows nothing of any page before. */
export const openContext = async ({ send }) => {
  const { browserContextId } = await send('Target.createBrowserContext')
  const openWindow = async () => {
    const { targetId } = await send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      width: 1280,
      height: 800,
      newWindow: true,
    })
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
    const call = (method, params) => send(method, params, sessionId)
    // A new window has its own things to load first.
    await wait(settleMs)
    await call('Page.enable')
    return { call, close: () => send('Target.closeTarget', { targetId }) }
  }
  return {
    /** Runs an expression in a page, and tells what its promise resolves with. */
    run: async (address, expression) => {
      const { call, close } = await openWindow()
      await call('Page.navigate', { url: address })
      await wait(settleMs)
      const { result, exceptionDetails } = await call('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      await close()
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description)
      return result.value
    },
    /** @param latency Time that the answer to each request takes at least, in ms. */
    visit: async ({ address, isList = false }, rate, latency = 0) => {
      const { call, close } = await openWindow()
      await call('Page.addScriptToEvaluateOnNewDocument', { source: `(${noteUsable})(${isList})` })
      await call('Emulation.setCPUThrottlingRate', { rate })
      if (latency > 0) {
        await call('Network.enable')
        await call('Network.emulateNetworkConditions', {
          ...{ offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 },
        })
      }
      await call('Page.navigate', { url: address })
      const time = await readTime(call)
      if (time === undefined) throw new Error(`${address} was not there in time, or lost its text.`)
      /** Waits until the service worker has what it keeps, which later visits then find. */
      const untilKept = () =>
        call('Runtime.evaluate', {
          expression: 'navigator.serviceWorker.ready.then(() => undefined)',
          awaitPromise: true,
        })
      return { time, untilKept, close }
    },
    close: () => send('Target.disposeBrowserContext', { browserContextId }),
  }
}
