import { memo, useEffect, useState } from 'react'
import * as words from '../../messages/en/combobox.js'
import styles from './Combobox.module.css'

/** Longer than between two keys of a slow typist: who still types is not talked over. */
const pauseMs = 700

/** What was found, below its heading, or why there is nothing. */
export const describeResults = <Item,>(
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

/** Tells assistive technology what was found, once typing pauses, and not again while that stays the same. */
export const ResultStatus = memo(({ text }: { readonly text: string }) => {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className={styles.status} aria-live="polite">
      {said}
    </p>
  )
})
