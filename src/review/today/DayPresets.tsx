import { useId, useState } from 'react'
import { todayOf } from '../../encounter/calendarDate.js'
import * as en from '../../messages/en/today.js'
import { DateControl } from '../../ui/DateControl/DateControl.js'
import { useDateText } from '../../ui/DateControl/useDateText.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import controlStyles from '../FilterControls.module.css'
import { dayPresets } from '../place/dayPresets.js'
import screenStyles from '../ReviewScreen.module.css'
import styles from './DayPresets.module.css'
import { type DayRange, daysOf, presetOf } from './dayRange.js'

/** One end of a range of days. */
const DayField = ({
  label,
  value,
  problemId,
  onChange,
}: {
  readonly label: string
  readonly value: string
  /** The id of the element that describes a problem with the range, if there is one. */
  readonly problemId: string | undefined
  readonly onChange: (date: string) => void
}) => {
  const id = useId()
  const words = useWords('today', en)
  const dateText = useDateText({
    value,
    // A range has both ends, so clearing a field does not change it.
    onDate: (date) => date !== '' && onChange(date),
    onText: () => undefined,
  })
  const ownProblemId = `${id}-problem`
  const describedBy = dateText.problem === undefined ? problemId : ownProblemId
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <DateControl
        id={id}
        label={label}
        dateText={dateText}
        placeholder={words.dateFormat}
        invalid={describedBy === undefined ? undefined : true}
        describedBy={describedBy}
      />
      {dateText.problem === undefined ? null : (
        <p id={ownProblemId} className={styles.problem}>
          {dateText.problem}
        </p>
      )}
    </div>
  )
}

/** Selects the days of the visits: a preset, or a custom range. */
export const DayPresets = ({
  range,
  onRange,
}: {
  readonly range: DayRange
  readonly onRange: (range: DayRange) => void
}) => {
  const words = useWords('today', en)
  const presetNames = {
    today: words.today,
    yesterday: words.yesterday,
    last7: words.lastDays,
  } as const
  const id = useId()
  const today = todayOf(new Date())
  const [isCustom, setCustom] = useState(false)
  const preset = isCustom ? undefined : presetOf(range, today)
  const problemId = range.to < range.from ? `${id}-problem` : undefined
  return (
    <>
      <fieldset className={styles.presets}>
        <legend className={screenStyles.visuallyHidden}>{words.range}</legend>
        {dayPresets.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.preset}
            aria-pressed={preset === one}
            onClick={() => {
              setCustom(false)
              onRange(daysOf(one, today))
            }}
          >
            {presetNames[one]}
          </button>
        ))}
        <button
          type="button"
          className={styles.preset}
          aria-pressed={preset === undefined}
          onClick={() => setCustom(true)}
        >
          {words.custom}
        </button>
      </fieldset>
      {preset === undefined ? (
        <div className={`${styles.days} ${controlStyles.controls}`}>
          <DayField
            label={words.from}
            value={range.from}
            problemId={problemId}
            onChange={(from) => onRange({ from, to: range.to })}
          />
          <DayField
            label={words.to}
            value={range.to}
            problemId={problemId}
            onChange={(to) => onRange({ from: range.from, to })}
          />
          {problemId === undefined ? null : (
            <p id={problemId} className={styles.problem}>
              {words.endsBeforeStart}
            </p>
          )}
        </div>
      ) : null}
    </>
  )
}
