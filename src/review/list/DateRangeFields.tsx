import { useId, useState } from 'react'
import * as en from '../../messages/en/dateRange.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import type { DateRange } from '../place/dayPresets.js'
import { FilterDate } from './FilterDate.js'
import styles from './ListFilters.module.css'

type DatePart = 'dateFrom' | 'dateTo'

/** A text that is not a date yet. The problem is set once the field loses the focus. */
interface Unread {
  readonly problem: string | undefined
}

const nothingUnread = { dateFrom: undefined, dateTo: undefined }

/** The fields of the first and last date of service. */
export const DateRangeFields = ({
  range,
  onChange,
}: {
  readonly range: DateRange
  readonly onChange: (range: DateRange, part: DatePart) => void
}) => {
  const id = useId()
  const words = useWords('dateRange', en)
  const { formatDate } = useFormats()
  const parts: readonly { readonly part: DatePart; readonly label: string }[] = [
    { part: 'dateFrom', label: words.from },
    { part: 'dateTo', label: words.to },
  ]
  const { dateFrom, dateTo } = range
  const [unread, setUnread] = useState<Readonly<Record<DatePart, Unread | undefined>>>(nothingUnread)
  const isBackwards =
    unread.dateFrom === undefined &&
    unread.dateTo === undefined &&
    dateFrom !== undefined &&
    dateTo !== undefined &&
    dateFrom > dateTo

  const change = (part: DatePart, value: string) => {
    const { [part]: _previous, ...rest } = range
    onChange(value === '' ? rest : { ...rest, [part]: value }, part)
  }
  return (
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
        const applied = range[part]
        return problem === undefined ? null : (
          <p key={part} id={`${id}-${part}-problem`} role="alert" className={styles.problem}>
            {words.dateProblem(label, problem, applied && formatDate(applied))}
          </p>
        )
      })}
      {isBackwards ? (
        <p id={`${id}-backwards`} role="alert" className={styles.problem}>
          {words.backwards}
        </p>
      ) : null}
    </div>
  )
}
