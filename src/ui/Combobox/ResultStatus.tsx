import { memo, useEffect, useState } from 'react'
import styles from './Combobox.module.css'

/** Longer than between two keys of a slow typist: who still types is not talked over. */
const pauseMs = 700

/** "6 results. J06.9 Acute upper respiratory infection, first of 6", or why there is none. */
export const describeResults = <Item,>(
  items: readonly Item[],
  itemText: (item: Item) => string,
  emptyMessage: string | undefined,
): string => {
  const [first] = items
  if (first === undefined) return emptyMessage ?? ''
  const count = items.length
  return count === 1
    ? `1 result. ${itemText(first)}`
    : `${count} results. ${itemText(first)}, first of ${count}`
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
