import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where a popup stands, and how much room it has there. */
export interface Placement {
  readonly side: 'below' | 'above'
  readonly room: 'small' | 'medium' | 'large'
}

const usual: Placement = { side: 'below', room: 'large' }

/** The least room for a popup as it is, and for a shorter one, in px: its list, its edges and two lines of words. */
const large = 410
const medium = 270

/** What is docked at the lower edge of its form, as the bar with its actions: it is never covered. */
const docked = '[data-docked]'

const placementOf = (popup: HTMLElement): Placement => {
  const around = popup.parentElement?.getBoundingClientRect()
  if (around === undefined || around.height === 0) return usual
  const view = window.visualViewport
  const bottom = (view?.offsetTop ?? 0) + (view?.height ?? window.innerHeight)
  const dock = popup.closest('form')?.querySelector(docked)?.getBoundingClientRect()
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

/** Decides anew whenever a popup opens; while it is open it stays where it is. */
export const usePlacement = (popup: RefObject<HTMLElement | null>, open: boolean): Placement => {
  const [placement, setPlacement] = useState(usual)
  useLayoutEffect(() => {
    if (open && popup.current !== null) setPlacement(placementOf(popup.current))
  }, [popup, open])
  return placement
}
