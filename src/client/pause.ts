/** Yields to the browser, so that it can paint and handle input. */
const pause = (): Promise<void> =>
  'scheduler' in globalThis && typeof globalThis.scheduler.yield === 'function'
    ? globalThis.scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve, 0)
      })

/** Longest time between yields, in ms: half a frame. */
const longestSlice = 8

/** Creates a function that yields to the browser if the last yield was a while ago. */
export const createPacer = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestSlice) return
    await pause()
    since = performance.now()
  }
}

/** Calls back when the browser is idle, or after a second. */
export const whenIdle = (callback: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 1000 })
  else setTimeout(callback)
}
