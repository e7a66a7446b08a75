import { useCallback, useEffect, useState } from 'react'

/** How long an announcement stays, in ms: time to look there and read it twice. */
const shownFor = 6000

/** What the review says of the last key or click. */
export interface Announcement {
  readonly text: string
  /** For assistive technology alone: the others see it happen. */
  readonly unseen: boolean
}

/** Says something to the user, who may be told the same twice. */
export type Announce = (text: string, options?: { readonly unseen?: boolean }) => void

/** Keeps an announcement until the next key or click, or for a few seconds. */
export const useAnnouncement = (): readonly [Announcement | undefined, Announce] => {
  const [announcement, setAnnouncement] = useState<Announcement>()
  useEffect(() => {
    if (announcement === undefined) return
    const forget = () => setAnnouncement(undefined)
    const timer = setTimeout(forget, shownFor)
    const next = ['keydown', 'pointerdown']
    for (const kind of next) window.addEventListener(kind, forget, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const kind of next) window.removeEventListener(kind, forget, { capture: true })
    }
  }, [announcement])
  return [
    announcement,
    useCallback<Announce>((text, { unseen = false } = {}) => setAnnouncement({ text, unseen }), []),
  ]
}
