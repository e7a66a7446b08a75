import { useEffect, useState } from 'react'
import { whenIdle } from '../../client/pause.js'

/** Turns true once the browser is idle, counted from when `enabled` is true. For requests that must not delay others. */
export const useIdle = (enabled = true): boolean => {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!enabled) return
    let isUnmounted = false
    whenIdle(() => {
      if (!isUnmounted) setIdle(true)
    })
    return () => {
      isUnmounted = true
    }
  }, [enabled])
  return isIdle
}
