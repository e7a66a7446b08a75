import { daysInMonth, nameOfMonth, nameOfWeekday, weekdayOf } from '../../encounter/calendarDate.js'
import type { DateProblem } from '../../encounter/readDateText.js'
import { formatDate } from '../../messages/formats.js'

const example = 'Enter month, day and year, for example 06/15/2026'
const mostShown = 40

const quote = (text: string): string =>
  `“${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text.trim()}”`

const daysOf = (month: number, year: number | undefined): string =>
  // Without a year every one was tried, leap years too.
  `${nameOfMonth(month)}${year === undefined ? '' : ` ${year}`} has ${daysInMonth(year ?? 2000, month)} days`

/** What is wrong with a text that is no date, and how to mend it. */
export const describeDateProblem = (text: string, problem: DateProblem): string => {
  switch (problem.id) {
    case 'unreadable':
      return `${quote(text)} is not read as a date. ${example}`
    case 'no-month':
      return `${quote(text)} is not a date: there is no month ${problem.month}, and the month comes first. ${example}`
    case 'no-day':
      return `${quote(text)} is not a date: ${daysOf(problem.month, problem.year)}. Correct the day`
    case 'too-early':
      return `${quote(text)} is before ${problem.earliest}. Enter the year with four digits, for example 06/15/2026`
    case 'weekday':
      return `${formatDate(problem.date)} is a ${nameOfWeekday(weekdayOf(problem.date))}, not a ${nameOfWeekday(problem.named)}. Correct the day of the week or the date, or leave the day of the week out`
  }
}
