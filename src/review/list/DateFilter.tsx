import { useId, useState } from 'react'
import type { CalendarDate } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/filters.js'
import { formatDate } from '../../messages/formats.js'
import { type DayPreset, datesOf, dayPresets } from '../place/dayPresets.js'
import { FilterDate } from './FilterDate.js'
import styles from './ListFilters.module.css'

/** The dates of service that a list is narrowed to: by name, or from one day to another. */
export interface DateRange {
  readonly days?: DayPreset
  readonly dateFrom?: CalendarDate
  readonly dateTo?: CalendarDate
}

type DatePart = 'dateFrom' | 'dateTo'

const parts: readonly { readonly part: DatePart; readonly label: string }[] = [
  { part: 'dateFrom', label: words.from },
  { part: 'dateTo', label: words.to },
]

const presetNames: Readonly<Record<DayPreset, string>> = {
  today: words.today,
  yesterday: words.yesterday,
  last7: words.lastDays,
}

/** A text that is no date yet; what is wrong with it, once it is left. */
interface Unread {
  readonly problem: string | undefined
}

const nothingUnread = { dateFrom: undefined, dateTo: undefined }

/** Narrows the list by the date of service. "Custom…" shows the two dates of a range, on a line of their own. */
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
  const { days, dateFrom, dateTo } = range
  const [isAsked, setAsked] = useState(false)
  const [unread, setUnread] = useState<Readonly<Record<DatePart, Unread | undefined>>>(nothingUnread)
  const isCustom = days === undefined && (isAsked || dateFrom !== undefined || dateTo !== undefined)
  const isBackwards =
    unread.dateFrom === undefined &&
    unread.dateTo === undefined &&
    dateFrom !== undefined &&
    dateTo !== undefined &&
    dateFrom > dateTo

  const choose = (value: string) => {
    const preset = dayPresets.find((known) => known === value)
    setAsked(value === 'custom')
    setUnread(nothingUnread)
    if (preset !== undefined) onChange({ days: preset }, 'days')
    // The days that were named are what is changed next.
    else if (value === 'custom') onChange(days === undefined ? range : datesOf(days, today), 'days')
    else onChange({}, 'days')
  }
  const change = (part: DatePart, value: string) => {
    const { [part]: _before, ...rest } = range
    onChange(value === '' ? rest : { ...rest, [part]: value }, part)
  }
  return (
    <>
      <div>
        <label htmlFor={`${id}-days`}>{words.dates}</label>
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
      {isCustom ? (
        <div className={styles.range}>
          {parts.map(({ part, label }) => (
            <FilterDate
              key={part}
              id={`${id}-${part}`}
              label={label}
              value={range[part] ?? ''}
              problemId={
                unread[part]?.problem !== undefined
                  ? `${id}-${part}-problem`
                  : isBackwards
                    ? `${id}-backwards`
                    : undefined
              }
              onChange={(date) => change(part, date)}
              onText={(text, problem) =>
                setUnread((before) => ({ ...before, [part]: text === '' ? undefined : { problem } }))
              }
            />
          ))}
          {parts.map(({ part, label }) => {
            const problem = unread[part]?.problem
            const held = range[part]
            return problem === undefined ? null : (
              <p key={part} id={`${id}-${part}-problem`} role="alert" className={styles.problem}>
                {words.dateProblem(label, problem, held && formatDate(held))}
              </p>
            )
          })}
          {isBackwards ? (
            <p id={`${id}-backwards`} role="alert" className={styles.problem}>
              {words.backwards}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
