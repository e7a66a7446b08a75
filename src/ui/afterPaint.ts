/**
 * Calls back after the next paint. React's transitions yield to further keys, but may start before the last one is painted.
 *
 * @returns a function that cancels the call.
 */
export const afterPaint = (callback: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
