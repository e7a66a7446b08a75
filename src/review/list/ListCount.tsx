import { useState } from 'react'
import * as words from '../../messages/en/list.js'
import type { ListSort } from '../place/ListPlace.js'
import styles from '../ReviewScreen.module.css'
import { labelOf } from './sortColumns.js'
import type { EncounterList } from './useEncounterList.js'

/**
 * Says to assistive technology how many there are once the list is searched, narrowed or sorted otherwise; not for the first
 * list, nor when others change it.
 */
export const ListCount = ({
  list: { page, key, stale },
  sort,
}: {
  readonly list: EncounterList
  readonly sort: ListSort
}) => {
  const [announcement, setAnnouncement] = useState({ key: '', sort, text: '' })
  if (page !== undefined && !stale && key !== '' && key !== announcement.key) {
    const isSorted = announcement.sort.by !== sort.by || announcement.sort.direction !== sort.direction
    const text = isSorted ? words.shownSorted(page.total, labelOf(sort)) : words.shown(page.total)
    setAnnouncement({ key, sort, text: announcement.key === '' ? '' : text })
  }
  return (
    <p aria-live="polite" className={styles.visuallyHidden}>
      {/* Another element each time: the same count is to be said again. */}
      <span key={announcement.key}>{announcement.text}</span>
    </p>
  )
}
