import * as words from '../../messages/en/findings.js'
import { tellerOf } from '../../messages/Told.js'
import type { CalendarDate } from '../Encounter.js'
import { error, type Rule, warning } from './Rule.js'

/** No visit before this date can still be billed. An earlier year is a typing error or has only two digits. */
const earliest: CalendarDate = '1900-01-01'

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/**
 * Returns the last day on which Medicare accepts a claim: one calendar year after the date of service (42 CFR 424.44).
 * For February 29 that is February 28 (Medicare Claims Processing Manual, chapter 1, section 70).
 */
const lastDayToFile = (date: CalendarDate): CalendarDate =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4).replace('-02-29', '-02-28')}`

const tell = tellerOf('findings', words)

const source = tell('sources.visit')

/** Checks the date of service on its own and against the patient's birth date. Reports only the worst problem. */
export const dateOfService: Rule = ({ dateOfService: date, patientId }, _lists, { ui, today, factsOf }) => {
  if (date === undefined) return []
  const path = [ui.dateOfService]
  if (date > today) {
    return [error('date-in-future', path, tell('dateInFuture', today), { source })]
  }
  if (!isDate(date)) return []
  if (date < earliest) {
    return [error('date-before-1900', path, tell('dateTooEarly', date.slice(0, 4)), { source })]
  }
  const birthDate = patientId === undefined ? undefined : factsOf?.('patient', patientId)?.birthDate
  if (birthDate !== undefined && date < birthDate) {
    return [error('date-before-birth', path, tell('dateBeforeBirth', birthDate), { source })]
  }
  return today > lastDayToFile(date)
    ? [
        warning('date-over-a-year-ago', path, tell('dateOverAYearAgo'), {
          source: tell('sources.timely'),
          about: [date],
        }),
      ]
    : []
}
