import * as words from '../../messages/en/list.js'
import { Button } from '../../ui/Button/Button.js'
import { useReview } from '../ReviewContext.js'
import styles from './ListMessages.module.css'
import type { EncounterList } from './useEncounterList.js'

/**
 * What stands where there are no rows: loading, an error, an empty list, or filters that nothing matches. It also tells of
 * those that a filter leaves out since they could not be checked.
 */
export const ListMessages = ({
  list,
  filtered,
  hasNew,
  onClearFilters,
}: {
  readonly list: EncounterList
  /** A new encounter would be among them. */
  readonly hasNew: boolean
  readonly filtered: boolean
  readonly onClearFilters: () => void
}) => {
  const { user, singleKeys } = useReview()
  const { page, error } = list
  if (error !== null) {
    return (
      <div role="alert" className={styles.message}>
        <p>
          <strong>{words.cannotLoad}</strong> {error.message}
        </p>
        <Button onClick={list.retry}>{words.tryAgain}</Button>
      </div>
    )
  }
  if (page === undefined) {
    return (
      <p className={styles.message} aria-busy="true">
        {words.loading}
      </p>
    )
  }
  const { records, unchecked = 0 } = page
  if (unchecked > 0) {
    return (
      <div role="alert" className={styles.message}>
        <p>{words.unchecked(unchecked, records.length === 0)}</p>
        <Button onClick={list.retry}>{words.tryAgain}</Button>
      </div>
    )
  }
  if (records.length > 0) return null
  const mayAdd = hasNew && user.capabilities.includes('edit')
  return filtered ? (
    <div className={styles.message}>
      <p>{words.noMatch}</p>
      <Button onClick={onClearFilters}>{words.clearFilters}</Button>
    </div>
  ) : (
    <div className={styles.message}>
      <p>
        {words.nothingHere}
        {mayAdd && singleKeys ? (
          <>
            {words.pressN[0]}
            <b>{words.pressN[1]}</b>
            {words.pressN[2]}
          </>
        ) : null}
        {mayAdd && !singleKeys ? words.selectNew : null}
      </p>
    </div>
  )
}
