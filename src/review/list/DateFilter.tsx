import { useId, useState } from 'react'
import type { CalendarDate } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/filters.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { type DateRange, type DayPreset, datesOf, dayPresets } from '../place/dayPresets.js'
import screenStyles from '../ReviewScreen.module.css'

const DateRangeFields = lazyComponent(() =>
  import('./DateRangeFields.js').then((part) => part.DateRangeFields),
)

/** Filters the list by date of service. "Custom…" shows the two dates of a range on a line of their own. */
export const DateFilter = ({
  range,
  today,
  onChange,
}: {
  readonly range: DateRange
  readonly today: CalendarDate
  readonly onChange: (range: DateRange, part: keyof DateRange) => void
}) => {
  const id = useId()
  const words = useWords('filters', en)
  const presetNames: Readonly<Record<DayPreset, string>> = {
    today: words.today,
    yesterday: words.yesterday,
    last7: words.lastDays,
  }
  const { days, dateFrom, dateTo } = range
  // The fields stay once they are shown: a date that is cleared is usually about to be replaced.
  const [isCustom, setCustom] = useState(false)
  if (!isCustom && days === undefined && (dateFrom !== undefined || dateTo !== undefined)) setCustom(true)

  const choose = (value: string) => {
    const preset = dayPresets.find((known) => known === value)
    setCustom(value === 'custom')
    if (preset !== undefined) onChange({ days: preset }, 'days')
    // "Custom…" starts from the dates of the current preset.
    else if (value === 'custom') onChange(days === undefined ? range : datesOf(days, today), 'days')
    else onChange({}, 'days')
  }
  return (
    <>
      <div>
        <label htmlFor={`${id}-days`} className={screenStyles.visuallyHidden}>
          {words.dates}
        </label>
        <select
          id={`${id}-days`}
          value={days ?? (isCustom ? 'custom' : '')}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.anyDate}</option>
          {dayPresets.map((preset) => (
            <option key={preset} value={preset}>
              {presetNames[preset]}
            </option>
          ))}
          <option value="custom">{words.custom}</option>
        </select>
      </div>
      {isCustom && days === undefined ? <DateRangeFields range={range} onChange={onChange} /> : null}
    </>
  )
}
