import { formatCount } from '../../messages/formats.js'
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
  const { user } = useReview()
  const { page, error } = list
  if (error !== null) {
    return (
      <div role="alert" className={styles.message}>
        <p>
          <strong>The encounters could not be loaded:</strong> {error.message}
        </p>
        <Button onClick={list.retry}>Try again</Button>
      </div>
    )
  }
  if (page === undefined) {
    return (
      <p className={styles.message} aria-busy="true">
        Loading the encounters…
      </p>
    )
  }
  const { records, unchecked = 0 } = page
  if (unchecked > 0) {
    return (
      <div role="alert" className={styles.message}>
        <p>
          {records.length === 0 ? 'No encounters match. ' : ''}
          {formatCount(unchecked)} {records.length === 0 ? 'might' : 'more might'}: they are not checked, as
          the directory or the code sets cannot be reached.
        </p>
        <Button onClick={list.retry}>Try again</Button>
      </div>
    )
  }
  if (records.length > 0) return null
  return filtered ? (
    <div className={styles.message}>
      <p>No encounters match.</p>
      <Button onClick={onClearFilters}>Clear the filters</Button>
    </div>
  ) : (
    <div className={styles.message}>
      <p>
        No encounters here.
        {hasNew && user.capabilities.includes('edit') ? (
          <>
            {' '}
            Press <b>n</b>, or choose “New encounter”, to enter one.
          </>
        ) : null}
      </p>
    </div>
  )
}
