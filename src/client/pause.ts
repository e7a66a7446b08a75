/** Lets the browser paint and take keys before work goes on. */
const pause = (): Promise<void> =>
  'scheduler' in globalThis && typeof globalThis.scheduler.yield === 'function'
    ? globalThis.scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve, 0)
      })

/** So long the browser may wait for its turn, in ms: half a frame. */
const SLICE = 8

/** Makes a pause that is only taken when the last one is a while ago. */
export const createPacer = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE) return
    await pause()
    since = performance.now()
  }
}

/** Calls back when the browser has nothing else to do, or after a second. */
export const whenIdle = (callback: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 1000 })
  else setTimeout(callback)
}
