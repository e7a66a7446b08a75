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
  const [draft, setDraft] = useState(text)
  const [reported, setReported] = useState(text)
  // Whether the draft is still to be reported: an earlier report that renders late must not replace it.
  const [isPending, setPending] = useState(false)
  const cancelReport = useRef<() => void>(undefined)

  if (text !== reported) {
    setReported(text)
    if (!isPending) setDraft(text)
  }

  useEffect(() => () => cancelReport.current?.(), [])

  const report = (value: string) => {
    cancelReport.current = undefined
    setPending(false)
    setReported(value)
    onTextChange(value)
  }

  return {
    draft,
    change: (value) => {
      setDraft(value)
      setPending(true)
      cancelReport.current?.()
      cancelReport.current = afterPaint(() => startTransition(() => report(value)))
    },
    flush: () => {
      // Also reports a text whose transition has not rendered, so that what the owner does next comes after it.
      if (cancelReport.current === undefined && reported === draft) return
      cancelReport.current?.()
      report(draft)
    },
  }
}
