import { useCallback, useEffect, useState } from 'react'

/** How long an announcement stays, in ms: long enough to look there and read it twice. */
const displayTime = 6000

/** A message about the last key press or click. */
export interface Announcement {
  readonly text: string
  /** For assistive technology only: sighted users see it happen. */
  readonly visuallyHidden: boolean
}

/** Shows a message to the user. The same text twice is two announcements. */
export type Announce = (text: string, options?: { readonly visuallyHidden?: boolean }) => void

/** Shows an announcement until the next key press or click, or for a few seconds. */
export const useAnnouncement = (): readonly [Announcement | undefined, Announce] => {
  const [announcement, setAnnouncement] = useState<Announcement>()
  useEffect(() => {
    if (announcement === undefined) return
    const dismiss = () => setAnnouncement(undefined)
    const timer = setTimeout(dismiss, displayTime)
    const events = ['keydown', 'pointerdown']
    for (const event of events) window.addEventListener(event, dismiss, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const event of events) window.removeEventListener(event, dismiss, { capture: true })
    }
  }, [announcement])
  return [
    announcement,
    useCallback<Announce>(
      (text, { visuallyHidden = false } = {}) => setAnnouncement({ text, visuallyHidden }),
      [],
    ),
  ]
}
