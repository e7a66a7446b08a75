import * as en from '../../../messages/en/timeField.js'
import type { Language } from '../../../messages/Language.js'
import { describeDateProblem } from '../../../ui/DateControl/dateProblem.js'
import { shortenText } from '../shortenText.js'
import type { DateTimeProblem } from './readDateTimeText.js'
import type { TimeProblem } from './readTimeText.js'

/** Says why a text is no time, and how to fix it. */
export const describeTimeProblem = (text: string, problem: TimeProblem, { wordsOf }: Language): string => {
  const words = wordsOf('timeField', en)
  switch (problem.id) {
    case 'unreadable':
      return words.unreadable(shortenText(text))
    case 'no-half':
      return words.noHalf(problem.hour)
    case 'no-hour':
      return words.noHour(shortenText(text), problem.hour, problem.withHalf)
    case 'no-minute':
      return words.noMinute(shortenText(text), problem.minute)
  }
}

/** Says why a text is no date and time, and how to fix it. */
export const describeDateTimeProblem = (
  label: string,
  problem: DateTimeProblem,
  language: Language,
): string => {
  const words = language.wordsOf('timeField', en)
  switch (problem.part) {
    case 'date':
      return describeDateProblem(problem.text, problem.problem, language)
    case 'time':
      return describeTimeProblem(problem.text, problem.problem, language)
    case 'no-date':
      return words.noDate(label)
    case 'no-time':
      return words.noTime(label)
  }
}
