import { startTransition, useEffect, useState } from 'react'

/**
 * The value as it last reached the screen: a change arrives here only after the next paint, so that what follows from
 * a key never delays the letter itself. `useDeferredValue` gives way to further keys, but not to the paint of this one.
 */
export const useAfterPaint = <T>(value: T): T => {
  const [painted, setPainted] = useState(value)

  useEffect(() => {
    if (Object.is(painted, value)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value, painted])

  return painted
}
