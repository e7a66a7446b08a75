import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../ui/afterPaint.js'

/** The value as it last reached the screen: a change arrives here only after it has been painted. */
export const useAfterPaint = <T>(value: T): T => {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (Object.is(painted, value)) return
    return afterPaint(() => startTransition(() => setPainted(value)))
  }, [value, painted])
  return painted
}
