import { useEffect, useState } from 'react'
import type { OthersWaiting, Outbox } from '../../client/outbox/Outbox.js'

const nobody: readonly OthersWaiting[] = []

/** What other users have left waiting on this device. Asked again whenever something changes in this user's outbox. */
export const useOthersWaiting = (outbox: Outbox): readonly OthersWaiting[] => {
  const [others, setOthers] = useState(nobody)
  useEffect(() => {
    let ignore = false
    const ask = () =>
      void outbox.others?.().then((next) => {
        if (!ignore) setOthers(next)
      })
    ask()
    const stop = outbox.subscribe(ask)
    return () => {
      ignore = true
      stop()
    }
  }, [outbox])
  return others
}
