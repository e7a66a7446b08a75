import { daysInMonth } from '../../codes/calendarDate.js'
import { weekdayOf } from '../../encounter/calendarDate.js'
import type { DateProblem } from '../../encounter/readDateText.js'
import * as en from '../../messages/en/dateProblem.js'
import type { Language } from '../../messages/Language.js'

const mostShown = 40

const shorten = (text: string): string =>
  text.length > mostShown ? `${text.slice(0, mostShown)}…` : text.trim()

/** Says why a text is no date, and how to fix it. */
export const describeDateProblem = (
  text: string,
  problem: DateProblem,
  { wordsOf, formatDate, nameOfMonth, nameOfWeekday }: Language,
): string => {
  const words = wordsOf('dateProblem', en)
  switch (problem.id) {
    case 'unreadable':
      return words.unreadable(shorten(text))
    case 'no-month':
      return words.noMonth(shorten(text), problem.month)
    case 'no-day': {
      const { month, year } = problem
      // A text without a year was tried with every year, leap years included.
      return words.noDay(shorten(text), nameOfMonth(month, year), daysInMonth(year ?? 2000, month))
    }
    case 'too-early':
      return words.tooEarly(shorten(text), problem.earliest)
    case 'weekday': {
      const is = nameOfWeekday(weekdayOf(problem.date))
      return words.weekday(formatDate(problem.date), is, nameOfWeekday(problem.named))
    }
  }
}
