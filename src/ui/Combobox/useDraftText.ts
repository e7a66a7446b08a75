import { startTransition, useEffect, useRef, useState } from 'react'
import { afterPaint } from '../afterPaint.js'

interface DraftText {
  /** What stands in the input. */
  readonly draft: string
  /** A key changed it. */
  readonly change: (text: string) => void
  /** Tells the owner at once what it was not told yet. */
  readonly flush: () => void
}

/**
 * The text of an input whose owner has more to do than to show it: the letter is on the screen first, then the owner is
 * told. A text that the owner sets takes the place of what stands in the input.
 */
export const useDraftText = (text: string, onTextChange: (text: string) => void): DraftText => {
  const [draft, setDraft] = useState(text)
  const [known, setKnown] = useState(text)
  const callOff = useRef<() => void>(undefined)
  // A letter that the owner was not told of yet: a telling from before it, which ends late, must not undo it.
  const untold = useRef(false)

  if (text !== known) {
    setKnown(text)
    if (!untold.current) setDraft(text)
  }

  useEffect(() => () => callOff.current?.(), [])

  const tell = (value: string) => {
    callOff.current = undefined
    untold.current = false
    setKnown(value)
    onTextChange(value)
  }

  return {
    draft,
    change: (value) => {
      setDraft(value)
      untold.current = true
      callOff.current?.()
      callOff.current = afterPaint(() => startTransition(() => tell(value)))
    },
    flush: () => {
      // Also what was told and is not rendered yet: else what the owner does now would come before it.
      if (callOff.current === undefined && known === draft) return
      callOff.current?.()
      tell(draft)
    },
  }
}
