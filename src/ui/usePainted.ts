import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './afterPaint.js'

/** Whether the first render has been painted. What is off screen at first can render after that. */
export const usePainted = (): boolean => {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), [])
  return painted
}
