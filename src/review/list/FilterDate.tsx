import type { CalendarDate } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/dateRange.js'
import { DateControl } from '../../ui/DateControl/DateControl.js'
import { useDateText } from '../../ui/DateControl/useDateText.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './ListFilters.module.css'

/** A date field of the filters. */
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
  /** The id of the element that describes the problem with this date, if there is one. */
  readonly problemId: string | undefined
  readonly onChange: (date: string) => void
  /** Called with a text that is not a date yet, or '', and with its problem once the field loses the focus. */
  readonly onText: (text: string, problem: string | undefined) => void
}) => {
  const { dateHint } = useWords('dateRange', en)
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
