import type { RefObject } from 'react'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js'

/** Whether a style sheet can place a popup of the top layer beside its anchor. */
const canPlace = () => globalThis.CSS?.supports?.('anchor-scope: all') === true

/**
 * Shows a popup in the top layer while it is open, where no `overflow: hidden` and no stacking of the page reaches it. In
 * a browser that could not place it there it stays where it is.
 */
export const useTopLayer = (popup: RefObject<HTMLElement | null>, isOpen: boolean): void => {
  useIsomorphicLayoutEffect(() => {
    const { current } = popup
    if (!isOpen || current === null || !canPlace()) return
    current.popover = 'manual'
    current.showPopover()
    return () => {
      current.popover = null
    }
  }, [popup, isOpen])
}

/**
 * Scrolls a popup into view. What is in the top layer does not scroll itself: its anchor does, and the popup with it.
 */
export const revealPopup = (popup: HTMLElement, anchor: HTMLElement): void => {
  if (!popup.popover) {
    popup.scrollIntoView?.({ block: 'nearest' })
    return
  }
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(popup)
  const isAbove = popup.getBoundingClientRect().top < anchor.getBoundingClientRect().top
  const height = `calc(${popup.offsetHeight + 4}px + ${isAbove ? scrollMarginBlockStart : scrollMarginBlockEnd})`
  anchor.style.scrollMarginBlock = isAbove
    ? `${height} ${scrollMarginBlockEnd}`
    : `${scrollMarginBlockStart} ${height}`
  anchor.scrollIntoView({ block: 'nearest' })
  anchor.style.scrollMarginBlock = ''
}
