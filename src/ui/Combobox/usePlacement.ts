import { type RefObject, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../useIsomorphicLayoutEffect.js'

/** The side of the input where a popup opens, and the space it has there. */
export interface Placement {
  readonly side: 'below' | 'above'
  readonly room: 'small' | 'medium' | 'large'
}

const defaultPlacement: Placement = { side: 'below', room: 'large' }

/** The least space for a full and for a shorter popup, in px: list, borders and two lines of text. */
const large = 410
const medium = 270

/** Docked at the lower edge of the form, such as its action bar: popups must not cover it. */
const docked = '[data-docked]'

const placementOf = (popup: HTMLElement): Placement => {
  const around = popup.parentElement?.getBoundingClientRect()
  if (around === undefined || around.height === 0) return defaultPlacement
  const view = window.visualViewport
  const bottom = (view?.offsetTop ?? 0) + (view?.height ?? window.innerHeight)
  const dock = popup.closest('form, [role="form"]')?.querySelector(docked)?.getBoundingClientRect()
  const end = dock !== undefined && dock.height > 0 && dock.top > around.bottom ? dock.top : bottom
  const below = Math.min(end, bottom) - around.bottom
  const above = around.top - (view?.offsetTop ?? 0)
  const isBelow = below >= medium || below >= above
  const room = isBelow ? below : above
  return {
    side: isBelow ? 'below' : 'above',
    room: room >= large ? 'large' : room >= medium ? 'medium' : 'small',
  }
}

/** Places a popup when it opens; while it is open it does not move. A layout effect, since it measures the popup. */
export const usePlacement = (popup: RefObject<HTMLElement | null>, open: boolean): Placement => {
  const [placement, setPlacement] = useState(defaultPlacement)
  useIsomorphicLayoutEffect(() => {
    if (open && popup.current !== null) setPlacement(placementOf(popup.current))
  }, [popup, open])
  return placement
}
