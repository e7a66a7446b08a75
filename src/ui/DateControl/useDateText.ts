import { useEffect, useRef, useState } from 'react'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import { readDateText } from '../../encounter/readDateText.js'
import { formatDate } from '../../messages/formats.js'
import { describeDateProblem } from './dateProblem.js'

/** What {@link useDateText} takes. */
export interface DateTextOptions {
  /** The date that the owner holds; '' where there is none. */
  readonly value: string
  /** What stood in the field when it was last seen, and was no date yet. */
  readonly startText?: string
  /** A text was read, or taken away: '' is no date. Also the date before, where one was taken over too early. */
  readonly onDate: (date: string) => void
  /**
   * The text that stands and is not the owner's date, or '' once there is none; and what is wrong with it, undefined
   * while it is being typed.
   */
  readonly onText: (text: string, problem: string | undefined) => void
}

/** The text of a date field. */
export interface DateText {
  /** What stands in the input. */
  readonly text: string
  /** The date that the text reads as, as far as it is typed; '' where it is none. */
  readonly date: CalendarDate | ''
  /** That date in words, "Mon, Jun 15, 2026". */
  readonly words: string | undefined
  /** What is wrong with a text that was left and is no date. */
  readonly problem: string | undefined
  /** The text changed; `isAtEnd`: the caret is behind it. */
  readonly change: (text: string, isAtEnd: boolean) => void
  /** Puts in the day that a letter stands for, `t` or `y`, in the place of what stands. */
  readonly putIn: (letter: string) => void
  /** Takes over a date that was picked. */
  readonly pick: (date: CalendarDate) => void
  /** The text is as it is meant: it becomes the date, or what is wrong with it is shown. */
  readonly settle: () => void
}

interface Typed {
  readonly text: string
  /** What `text` was put in for: a letter, from which what is typed on goes on, as `t-1`; and the date before it. */
  readonly putIn?: { readonly letter: string; readonly before: string }
  /** The owner's date that it stands for, or over which it was left; undefined while it may become one. */
  readonly over?: string
  /** It was left, and is no date. */
  readonly isLeft?: boolean
}

const today = (): CalendarDate => todayOf(new Date())

/**
 * Reads the text of a date field. A text that can still become another date, as `6/15/20` on its way to `6/15/2026`,
 * becomes the date once the field is left; one that is no date stands as it is. Neither is ever lost or taken for a date.
 */
export const useDateText = ({ value, startText = '', onDate, onText }: DateTextOptions): DateText => {
  const [typed, setTyped] = useState<Typed | undefined>(() =>
    startText === '' ? undefined : { text: startText, over: value, isLeft: true },
  )
  // The owner has another date by now: that one is to be seen.
  const isOutdated = typed?.over !== undefined && typed.over !== value
  const standing = isOutdated ? undefined : typed
  const text = standing?.text ?? formatDate(value, 'numeric')
  const reading = readDateText(standing?.text ?? value, today())

  const latest = useRef({ onText })
  latest.current = { onText }
  useEffect(() => {
    if (!isOutdated) return
    setTyped(undefined)
    latest.current.onText('', undefined)
  }, [isOutdated])

  const take = (next: Omit<Typed, 'over'> | undefined, date: string, held = value) => {
    setTyped(next && { ...next, over: date })
    if (date !== held) onDate(date)
    onText('', undefined)
  }

  return {
    text,
    date: reading.ok ? reading.date : '',
    words: reading.ok ? formatDate(reading.date, 'weekday') : undefined,
    problem:
      standing?.isLeft !== true || reading.ok
        ? undefined
        : describeDateProblem(standing.text, reading.problem),
    change: (changed, isAtEnd) => {
      const letter = changed.length > text.length && changed.startsWith(text) ? standing?.putIn : undefined
      const next = letter === undefined ? changed : `${letter.letter}${changed.slice(text.length)}`
      const held = letter?.before ?? value
      // The letter was the beginning of more.
      if (held !== value) onDate(held)
      if (next.trim() === '') return take({ text: next }, '', held)
      const read = readDateText(next, today())
      // With the caret within it a date is being changed, and each key makes another one.
      if (read.ok && read.whole && isAtEnd) return take({ text: next }, read.date, held)
      setTyped({ text: next })
      onText(next, undefined)
    },
    putIn: (letter) => {
      const read = readDateText(letter, today())
      const before = standing?.putIn?.before ?? value
      if (read.ok) take({ text: formatDate(read.date, 'numeric'), putIn: { letter, before } }, read.date)
    },
    pick: (date) => take(undefined, date),
    settle: () => {
      if (standing === undefined) return
      if (standing.text.trim() === '') return take(undefined, '')
      if (reading.ok) return take(undefined, reading.date)
      setTyped({ text: standing.text, over: value, isLeft: true })
      onText(standing.text, describeDateProblem(standing.text, reading.problem))
    },
  }
}
