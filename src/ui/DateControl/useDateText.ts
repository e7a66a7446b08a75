import { useEffect, useState } from 'react'
import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate } from '../../encounter/Encounter.js'
import { readDateText } from '../../encounter/readDateText.js'
import { useLanguage } from '../Language/LanguageContext.js'
import { useLatest } from '../useLatest.js'
import { describeDateProblem } from './dateProblem.js'

/** What {@link useDateText} takes. */
export interface DateTextOptions {
  /** The owner's date; '' for none. */
  readonly value: string
  /** A text to start with that is no date yet, as restored after a reload. */
  readonly startText?: string
  /** Called with the date that a text reads as, '' once it is empty, or the date before when a letter turns out to start a text. */
  readonly onDate: (date: string) => void
  /**
   * Called with a text that is not the owner's date, '' once there is none, and what is wrong with it; undefined while it
   * is being typed.
   */
  readonly onText: (text: string, problem: string | undefined) => void
}

/** The text of a date field, and what changes it. */
export interface DateText {
  /** The text of the input. */
  readonly text: string
  /** The date that the text reads as so far; '' for none. */
  readonly date: CalendarDate | ''
  /** That date in words, "Mon, Jun 15, 2026". */
  readonly words: string | undefined
  /** What is wrong with a text that was left without being a date. */
  readonly problem: string | undefined
  /** Changes the text. `isAtEnd`: the caret is at its end. */
  readonly change: (text: string, isAtEnd: boolean) => void
  /** Replaces the text by the day that a letter stands for, `t` or `y`. */
  readonly insertDay: (letter: string) => void
  /** Replaces the text by a picked date. */
  readonly pick: (date: CalendarDate) => void
  /** Turns the text into the date, or shows what is wrong with it. */
  readonly commit: () => void
}

interface Typed {
  readonly text: string
  /** The letter that `text` was inserted for, which further typing extends to `t-1`, and the date before it. */
  readonly inserted?: { readonly letter: string; readonly before: string }
  /** The owner's date when the text was read or left; undefined while it is being typed. */
  readonly forValue?: string
  /** Left without being a date. */
  readonly isLeft?: boolean
}

const today = (): CalendarDate => todayOf(new Date())

/**
 * Reads the text of a date field. A text that may go on to another date, such as `6/15/20` on the way to `6/15/2026`,
 * becomes the date once the field is left. A text that is no date stays as it is, and is never lost.
 */
export const useDateText = ({ value, startText = '', onDate, onText }: DateTextOptions): DateText => {
  const language = useLanguage()
  const { formatDate } = language
  const [typed, setTyped] = useState<Typed | undefined>(() =>
    startText === '' ? undefined : { text: startText, forValue: value, isLeft: true },
  )
  // The owner's date has changed since: show it.
  const isOutdated = typed?.forValue !== undefined && typed.forValue !== value
  const current = isOutdated ? undefined : typed
  const text = current?.text ?? formatDate(value, 'numeric')
  const reading = readDateText(current?.text ?? value, today())

  const latestOnText = useLatest(onText)
  // The owner's date is changed without an event here, and the owner must drop the text that it replaces.
  useEffect(() => {
    if (!isOutdated) return
    setTyped(undefined)
    latestOnText.current('', undefined)
  }, [isOutdated, latestOnText])

  const setDate = (next: Omit<Typed, 'forValue'> | undefined, date: string, from = value) => {
    setTyped(next && { ...next, forValue: date })
    if (date !== from) onDate(date)
    onText('', undefined)
  }

  return {
    text,
    date: reading.ok ? reading.date : '',
    words: reading.ok ? formatDate(reading.date, 'weekday') : undefined,
    problem:
      current?.isLeft !== true || reading.ok
        ? undefined
        : describeDateProblem(current.text, reading.problem, language),
    change: (changed, isAtEnd) => {
      const inserted =
        changed.length > text.length && changed.startsWith(text) ? current?.inserted : undefined
      const next = inserted === undefined ? changed : `${inserted.letter}${changed.slice(text.length)}`
      const from = inserted?.before ?? value
      // The letter starts a longer text, so the day it stands for is undone.
      if (from !== value) onDate(from)
      if (next.trim() === '') return setDate({ text: next }, '', from)
      const read = readDateText(next, today())
      // With the caret inside, the date is being edited, and each key reads as another date.
      if (read.ok && read.whole && isAtEnd) return setDate({ text: next }, read.date, from)
      setTyped({ text: next })
      onText(next, undefined)
    },
    insertDay: (letter) => {
      const read = readDateText(letter, today())
      const before = current?.inserted?.before ?? value
      if (read.ok)
        setDate({ text: formatDate(read.date, 'numeric'), inserted: { letter, before } }, read.date)
    },
    pick: (date) => setDate(undefined, date),
    commit: () => {
      if (current === undefined) return
      if (current.text.trim() === '') return setDate(undefined, '')
      if (reading.ok) return setDate(undefined, reading.date)
      setTyped({ text: current.text, forValue: value, isLeft: true })
      onText(current.text, describeDateProblem(current.text, reading.problem, language))
    },
  }
}
