import { useCallback, useEffect, useState } from 'react'

/** So long what was said stays, in ms: time to look there and read it twice. */
const shownFor = 6000

/** What the review says of the last key or click. */
export interface Said {
  readonly text: string
  /** For assistive technology alone: the others see it happen. */
  readonly unseen: boolean
}

/** Says something to the user, who may be told the same twice. */
export type Say = (text: string, options?: { readonly unseen?: boolean }) => void

/** Keeps what is said until the next key or click, or for a few seconds. */
export const useSaid = (): readonly [Said | undefined, Say] => {
  const [said, setSaid] = useState<Said>()
  useEffect(() => {
    if (said === undefined) return
    const forget = () => setSaid(undefined)
    const timer = setTimeout(forget, shownFor)
    const next = ['keydown', 'pointerdown']
    for (const kind of next) window.addEventListener(kind, forget, { capture: true })
    return () => {
      clearTimeout(timer)
      for (const kind of next) window.removeEventListener(kind, forget, { capture: true })
    }
  }, [said])
  return [said, useCallback<Say>((text, { unseen = false } = {}) => setSaid({ text, unseen }), [])]
}
