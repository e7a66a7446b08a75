import { memo, useEffect, useState } from 'react'
import * as en from '../../messages/en/combobox.js'
import { useWords } from '../Language/LanguageContext.js'
import hidden from '../VisuallyHidden.module.css'

/** Longer than between two keys of a slow typist, so that no announcement interrupts typing. */
const pauseMs = 700

/** Says the heading, the number of results and the first one, or why there are none. */
export const useResultWords = () => {
  const words = useWords('combobox', en)
  return <Item,>(
    items: readonly Item[],
    itemText: (item: Item) => string,
    heading: string | undefined,
    emptyMessage: string | undefined,
  ): string => {
    const [first] = items
    if (first === undefined) return emptyMessage ?? ''
    const results = words.results(items.length, itemText(first))
    return heading === undefined ? results : `${heading} ${results}`
  }
}

/** Announces the results when typing pauses, and not again while they are the same. */
export const ResultStatus = memo(({ text }: { readonly text: string }) => {
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className={hidden.text} aria-live="polite">
      {announced}
    </p>
  )
})
