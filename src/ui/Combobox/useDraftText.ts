import { startTransition, useEffect, useRef, useState } from 'react'
import { afterPaint } from '../afterPaint.js'

interface DraftText {
  /** The text of the input. */
  readonly draft: string
  /** Changes the text. */
  readonly change: (text: string) => void
  /** Reports the text to the owner now. */
  readonly flush: () => void
}

/**
 * The text of an input whose owner is slow to render: a letter is painted first, then reported. A text that the owner sets
 * replaces it.
 */
export const useDraftText = (text: string, onTextChange: (text: string) => void): DraftText => {
  // Undefined once it is reported: set together with the owner's text, so that both render at the same time.
  const [typed, setTyped] = useState<string>()
  const cancelReport = useRef<() => void>(undefined)
  const draft = typed ?? text

  useEffect(() => () => cancelReport.current?.(), [])

  const report = (value: string) => {
    setTyped(undefined)
    onTextChange(value)
  }

  return {
    draft,
    change: (value) => {
      setTyped(value)
      cancelReport.current?.()
      cancelReport.current = afterPaint(() => startTransition(() => report(value)))
    },
    flush: () => {
      // Also reports a text whose transition has not rendered, so that what the owner does next comes after it.
      if (typed === undefined) return
      cancelReport.current?.()
      report(typed)
    },
  }
}
