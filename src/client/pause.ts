/** Lets the browser paint and take keys before work goes on. */
export const pause = (): Promise<void> =>
  'scheduler' in globalThis && typeof globalThis.scheduler.yield === 'function'
    ? globalThis.scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
