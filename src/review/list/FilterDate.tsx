import type { CalendarDate } from '../../encounter/Encounter.js'
import { dateHint } from '../../messages/en/dateRange.js'
import { DateControl } from '../../ui/DateControl/DateControl.js'
import { useDateText } from '../../ui/DateControl/useDateText.js'
import styles from './ListFilters.module.css'

/** A date that the list is narrowed by. */
export const FilterDate = ({
  id,
  label,
  value,
  problemId,
  onChange,
  onText,
}: {
  readonly id: string
  readonly label: string
  readonly value: CalendarDate | ''
  /** What says what is wrong with it; undefined where nothing is. */
  readonly problemId: string | undefined
  readonly onChange: (date: string) => void
  /** The text that is no date yet, or ''; and what is wrong with it once it is left. */
  readonly onText: (text: string, problem: string | undefined) => void
}) => {
  const dateText = useDateText({ value, onDate: onChange, onText })
  return (
    <div className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <DateControl
        id={id}
        label={label}
        dateText={dateText}
        placeholder={dateHint}
        invalid={problemId === undefined ? undefined : true}
        describedBy={problemId}
      />
    </div>
  )
}
