import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/calendarDialog.js'
import type { Messages } from '../../messages/Messages.js'
import { Button } from '../Button/Button.js'
import { Dialog } from '../Dialog/Dialog.js'
import { keyInScript } from '../keyInScript.js'
import { useLanguage, useWords } from '../Language/LanguageContext.js'
import hidden from '../VisuallyHidden.module.css'
import styles from './CalendarDialog.module.css'
import { addMonths, dayByKey, partsOf, weeksOfMonth } from './calendarMonth.js'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

type Step = readonly [name: string, sign: string, months: number]

/** The buttons that change the month. The signs are characters that a script from right to left mirrors. */
const stepsBack = (words: Messages['calendarDialog']): readonly Step[] => [
  [words.previousYear, '«', -12],
  [words.previousMonth, '‹', -1],
]
const stepsOn = (words: Messages['calendarDialog']): readonly Step[] => [
  [words.nextMonth, '›', 1],
  [words.nextYear, '»', 12],
]

/** What {@link CalendarDialog} takes. */
export interface CalendarDialogProps {
  readonly title: string
  /** The date of the field; '' if it has none. */
  readonly date: CalendarDate | ''
  readonly onPick: (date: CalendarDate) => void
  readonly onClose: () => void
}

/** A calendar to pick a day from, by pointer or by the keys of the ARIA practices for a date grid. */
export const CalendarDialog = ({ title, date, onPick, onClose }: CalendarDialogProps) => {
  const words = useWords('calendarDialog', en)
  const { direction, formatDate, nameOfMonth, nameOfWeekday } = useLanguage()
  const [today] = useState(() => todayOf(new Date()))
  // The roving tab stop: Tab reaches this day alone.
  const [active, setActive] = useState(date === '' ? today : date)
  const { month, year } = partsOf(active)
  const activeDay = useRef<HTMLButtonElement>(null)
  const monthId = useId()

  // The dialog would focus its first button, which goes back a year.
  useEffect(() => activeDay.current?.focus(), [])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayByKey(active, keyInScript(event.key, direction), event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    // Another day is another button, perhaps of another month: it must be rendered to be focused.
    flushSync(() => setActive(next))
    activeDay.current?.focus()
  }

  const step = ([name, sign, months]: Step) => (
    <button
      key={name}
      type="button"
      className={styles.step}
      aria-label={name}
      onClick={() => setActive(addMonths(active, months))}
    >
      {sign}
    </button>
  )

  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.calendar}>
        <div className={styles.head}>
          {stepsBack(words).map(step)}
          <p id={monthId} className={styles.month} aria-live="polite">
            {nameOfMonth(month, year)}
          </p>
          {stepsOn(words).map(step)}
        </div>
        <div className={styles.weeks}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of dates is a table (ARIA practices) */}
          <table role="grid" aria-labelledby={monthId} className={styles.days}>
            <thead>
              <tr>
                {weekdays.map((weekday) => (
                  <th key={weekday} scope="col" abbr={nameOfWeekday(weekday)}>
                    {nameOfWeekday(weekday, 'short')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOfMonth(active).map((week, index) => (
                <tr key={week.find((day) => day !== undefined) ?? index}>
                  {week.map((day, weekday) =>
                    day === undefined ? (
                      <td key={nameOfWeekday(weekday)} />
                    ) : (
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, which can be selected
                      // biome-ignore lint/a11y/useFocusableInteractive: what is in it takes the focus (ARIA practices)
                      <td key={day} role="gridcell" aria-selected={day === date}>
                        <button
                          ref={day === active ? activeDay : undefined}
                          type="button"
                          tabIndex={day === active ? 0 : -1}
                          aria-current={day === today ? 'date' : undefined}
                          onClick={() => onPick(day)}
                          onKeyDown={handleKeyDown}
                        >
                          <span aria-hidden="true">{Number(day.slice(8))}</span>
                          <span className={hidden.text}>{formatDate(day, 'weekday')}</span>
                        </button>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={styles.help}>{words.keys}</p>
        <div className={styles.actions}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="quiet" onClick={() => onPick(today)}>
            {words.today}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
