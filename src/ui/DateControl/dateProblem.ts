import { daysInMonth } from '../../codes/calendarDate.js'
import { nameOfMonth, nameOfWeekday, weekdayOf } from '../../encounter/calendarDate.js'
import type { DateProblem } from '../../encounter/readDateText.js'
import * as words from '../../messages/en/dateProblem.js'
import { formatDate } from '../../messages/formats.js'

const mostShown = 40

const shorten = (text: string): string =>
  text.length > mostShown ? `${text.slice(0, mostShown)}…` : text.trim()

const nameOf = (month: number, year: number | undefined): string =>
  `${nameOfMonth(month)}${year === undefined ? '' : ` ${year}`}`

/** Says why a text is no date, and how to fix it. */
export const describeDateProblem = (text: string, problem: DateProblem): string => {
  switch (problem.id) {
    case 'unreadable':
      return words.unreadable(shorten(text))
    case 'no-month':
      return words.noMonth(shorten(text), problem.month)
    case 'no-day': {
      const { month, year } = problem
      // A text without a year was tried with every year, leap years included.
      return words.noDay(shorten(text), nameOf(month, year), daysInMonth(year ?? 2000, month))
    }
    case 'too-early':
      return words.tooEarly(shorten(text), problem.earliest)
    case 'weekday': {
      const is = nameOfWeekday(weekdayOf(problem.date))
      return words.weekday(formatDate(problem.date), is, nameOfWeekday(problem.named))
    }
  }
}
