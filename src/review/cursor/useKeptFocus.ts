import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../ui/useLatest.js'

/**
 * Leads the focus on where what had it is gone or hidden: a row that left the list, a button that was pressed. Whoever has
 * put it nowhere, as by a click beside everything, is left there.
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>, leadOn: () => void): void => {
  const latest = useLatest(leadOn)
  useEffect(() => {
    const { current } = root
    if (current === null) return
    let last: Element | undefined
    let frame = 0
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : undefined
    }
    const look = () => {
      frame = 0
      const isGone = last !== undefined && (!last.isConnected || last.checkVisibility?.() === false)
      if (document.activeElement !== document.body || !isGone) return
      last = undefined
      latest.current()
    }
    const observer = new MutationObserver(() => {
      // In the next frame: what knows better where the focus goes has put it there by then.
      if (frame === 0 && last?.isConnected === false) frame = requestAnimationFrame(look)
    })
    const leave = ({ relatedTarget }: FocusEvent) => {
      // A browser may tell of a focus that is lost with its element, before that is gone. On a screen that becomes narrow
      // the list is hidden.
      if (relatedTarget === null && frame === 0) frame = requestAnimationFrame(look)
    }
    const begin = () => {
      last = undefined
    }
    current.addEventListener('focusin', note)
    current.addEventListener('focusout', leave)
    document.addEventListener('pointerdown', begin, { capture: true })
    observer.observe(current, { childList: true, subtree: true })
    return () => {
      current.removeEventListener('focusin', note)
      current.removeEventListener('focusout', leave)
      document.removeEventListener('pointerdown', begin, { capture: true })
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [root, latest])
}
