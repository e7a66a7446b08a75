import { useEffect, useState } from 'react'
import { whenIdle } from '../../client/pause.js'

/** Whether the browser has had nothing else to do since this could begin: what is asked for then holds nothing up. */
export const useIdle = (mayBegin = true): boolean => {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!mayBegin) return
    let isGone = false
    whenIdle(() => {
      if (!isGone) setIdle(true)
    })
    return () => {
      isGone = true
    }
  }, [mayBegin])
  return isIdle
}
