import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './afterPaint.js'

/** Whether what was rendered first is painted: what nobody sees yet waits for that. */
export const usePainted = (): boolean => {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), [])
  return painted
}
