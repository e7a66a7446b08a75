import { useState } from 'react'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { ListSort } from '../place/ListPlace.js'
import styles from '../ReviewScreen.module.css'
import { useSortLabel } from './sortColumns.js'
import type { EncounterList } from './useEncounterList.js'

/**
 * Announces the number of encounters to assistive technology after a search, a filter or a sort. Silent for the first list
 * and when others change the list.
 */
export const ListCount = ({
  list: { page, key, stale },
  sort,
}: {
  readonly list: EncounterList
  readonly sort: ListSort
}) => {
  const words = useWords('list', en)
  const labelOf = useSortLabel()
  const [announcement, setAnnouncement] = useState({ key: '', sort, text: '' })
  if (page !== undefined && !stale && key !== '' && key !== announcement.key) {
    const isSorted = announcement.sort.by !== sort.by || announcement.sort.direction !== sort.direction
    const isAtLeast = page.total >= (page.countLimit ?? Number.POSITIVE_INFINITY)
    const text = isSorted
      ? words.shownSorted(page.total, labelOf(sort), isAtLeast)
      : words.shown(page.total, isAtLeast)
    setAnnouncement({ key, sort, text: announcement.key === '' ? '' : text })
  }
  return (
    <p aria-live="polite" className={styles.visuallyHidden}>
      {/* A new element each time, so that the same count is announced again. */}
      <span key={announcement.key}>{announcement.text}</span>
    </p>
  )
}
