import type { EncounterMarks } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import * as en from '../../messages/en/returned.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import styles from '../EncounterEditor.module.css'

/** Says by whom, when and why the encounter was returned, until that is marked as fixed. */
export const ReturnedNotice = ({
  returned,
  onMarkFixed,
}: {
  readonly returned: NonNullable<EncounterMarks['returned']>
  /** Absent where the user may not edit. */
  readonly onMarkFixed: (() => void) | undefined
}) => {
  const words = useWords('returned', en)
  const { formatDate } = useFormats()
  const day = formatDate(todayOf(new Date(returned.at)), 'day')
  return (
    <div className={styles.warning}>
      <p className={styles.reason}>
        <Isolated text={words.returned(returned.by, day, returned.reason)} />
      </p>
      {onMarkFixed === undefined ? null : <Button onClick={onMarkFixed}>{words.markAsFixed}</Button>}
    </div>
  )
}
