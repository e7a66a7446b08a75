/**
 * Calls back after the next paint. React's own deferring gives way to further keys, but not to the paint of this one.
 *
 * @returns the way to call it off.
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
